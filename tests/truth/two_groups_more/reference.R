# Oracle values for two independent groups: small and skewed, tiny, one without spread, ordinal with ties.
source("../record.R")
nct_limits <- function(t, df) {
  f <- function(q) uniroot(function(d) suppressWarnings(pt(t, df, d)) - q, c(t - 8 - abs(t), t + 8 + abs(t)), tol = 1e-13)$root
  c(f(.975), f(.025))
}
listed <- function(x, y) { # every division of the same people
  all <- c(x, y); sums <- combn(length(all), length(x), function(i) mean(all[i]) - mean(all[-i]))
  mean(abs(sums) >= abs(mean(x) - mean(y)) - 1e-9)
}
brunner_munzel <- function(x, y) { # Brunner & Munzel 2000, formulas 4.1-4.5
  n <- length(x); m <- length(y); r <- rank(c(x, y)); rx <- rank(x); ry <- rank(y)
  a <- r[1:n] - rx; b <- r[n + 1:m] - ry; s <- sum((a - mean(a))^2) / (n - 1) / m^2; u <- sum((b - mean(b))^2) / (m - 1) / n^2
  p <- mean(a) / m; se <- sqrt(s / n + u / m); df <- (s / n + u / m)^2 / ((s / n)^2 / (n - 1) + (u / m)^2 / (m - 1))
  list(superiority = p, superiority.p = 2 * pt(-abs((p - .5) / se), df),
    superiority.lower = max(0, p - qt(.975, df) * se), superiority.upper = min(1, p + qt(.975, df) * se))
}
case <- function(prefix, x, y) {
  n <- length(x); m <- length(y); w <- t.test(x, y); dif <- mean(x) - mean(y)
  sp <- sqrt(((n - 1) * var(x) + (m - 1) * var(y)) / (n + m - 2)); unit <- sqrt(1 / n + 1 / m); df <- n + m - 2
  J <- exp(lgamma(df / 2) - lgamma((df - 1) / 2) - .5 * log(df / 2)); d <- nct_limits(dif / (sp * unit), df) * unit
  keep_all(prefix, list(n_treated = n, n_control = m, mean_treated = mean(x), median_control = median(y), sd_treated = sd(x),
    difference = dif, difference.lower = w$conf.int[1], difference.upper = w$conf.int[2], difference.welch_se = unname(w$stderr),
    difference.welch_df = w$parameter[[1]], difference.t = w$statistic[[1]], difference.p = w$p.value, difference.se_pooled = sp * unit,
    cohens_d = dif / sp, cohens_d.lower = d[1], cohens_d.upper = d[2], hedges_g = J * dif / sp, hedges_g.lower = J * d[1], hedges_g.upper = J * d[2]))
  keep_all(prefix, brunner_munzel(x, y)); if (choose(n + m, n) < 1e5) keep(paste0(prefix, "permutation.p"), listed(x, y))
}
RNGkind("Mersenne-Twister", "Inversion", "Rejection"); set.seed(17)
groups <- list(skewed = list(round(rexp(8, 1 / 900)), round(rexp(9, 1 / 600))), tiny = list(c(3, 4.5, 6), c(2, 3.5, 1.5)),
  flat = list(c(4, 4, 4, 4), c(3, 5, 2, 3, 4)), ordinal = list(sample(1:5, 14, TRUE, 1:5), sample(1:5, 22, TRUE, 5:1)))
scores <- do.call(rbind, lapply(names(groups), function(g) rbind(data.frame(case = g, treated = 1, score = groups[[g]][[1]]), data.frame(case = g, treated = 0, score = groups[[g]][[2]]))))
write.csv(scores, "scores.csv", row.names = FALSE)
for (g in names(groups)) case(paste0(g, "."), groups[[g]][[1]], groups[[g]][[2]])
write_case("two_groups_more", "Two groups: skewed, tiny, one without spread, ordinal with ties", "constructed (seed 17)")
