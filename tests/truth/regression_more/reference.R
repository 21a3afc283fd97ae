# Oracle values for regression and analysis of covariance with HC3; Satterthwaite df of HC3 by its definition.
source("../record.R"); suppressPackageStartupMessages({library(sandwich); library(car)})
bm_df <- function(m, name) { # degrees of freedom that match two moments under equal spread
  X <- model.matrix(m); H <- X %*% solve(crossprod(X)) %*% t(X); P <- solve(crossprod(X)) %*% t(X)
  G <- t((diag(nrow(X)) - H)) %*% diag(P[name, ]^2 / (1 - diag(H))^2) %*% (diag(nrow(X)) - H); l <- eigen((G + t(G)) / 2, only.values = TRUE)$values
  sum(l)^2 / sum(l^2)
}
describe <- function(prefix, m, names) {
  V <- vcovHC(m, "HC3"); s <- coef(summary(m)); x <- model.matrix(m); y <- model.response(model.frame(m)); vifs <- if (ncol(x) > 2) vif(m) else setNames(1, colnames(x)[2])
  for (n in names) { se <- sqrt(V[n, n]); df <- bm_df(m, n); b <- coef(m)[[n]]
    keep_all(paste0(prefix, n), list(b, s[n, 2], se, df, 2 * pt(-abs(b / se), df), b - qt(.975, df) * se, b + qt(.975, df) * se, b * sd(x[, n]) / sd(y), vifs[[n]]) |>
      setNames(c("", ".se", ".se_hc3", ".df", ".p", ".ci.lower", ".ci.upper", ".standardised", ".vif"))) }
  f <- summary(m)$fstatistic; keep_all(prefix, list(n = nobs(m), r2 = summary(m)$r.squared, adjusted_r2 = summary(m)$adj.r.squared, residual_sd = summary(m)$sigma, F = f[[1]], F.p = pf(f[1], f[2], f[3], lower.tail = FALSE)[[1]], df = m$df.residual))
}
RNGkind("Mersenne-Twister", "Inversion", "Rejection"); set.seed(18); n <- 60
d <- data.frame(hours = round(rexp(n, .2), 1), support = sample(1:5, n, TRUE), online = rbinom(n, 1, .3)); d$score <- round(40 + 1.5 * d$hours + 2 * d$support + rnorm(n, 0, 3 + d$hours), 1); d$score[7] <- NA; d$support[30] <- NA
write.csv(d, "predictors.csv", row.names = FALSE, na = "")
describe("three.", lm(score ~ hours + support + online, d), c("hours", "support", "online"))
s <- head(d, 6)[, c("hours", "score")]; describe("six.", lm(score ~ hours, s), "hours")
set.seed(62); g <- rep(c(1, 0), c(9, 40)); a <- data.frame(group = g, pre = round(rnorm(49, 60, 9), 1), age = sample(22:60, 49, TRUE)); a$post <- round(20 + .5 * a$pre + 6 * g + .6 * g * (a$pre - 60) + .1 * a$age + rnorm(49, 0, 5), 1)
write.csv(a, "groups.csv", row.names = FALSE); m <- lm(post ~ group + pre + age, a); V <- vcovHC(m, "HC3"); df <- bm_df(m, "group"); b <- coef(m)[["group"]]; se <- sqrt(V["group", "group"])
keep_all("ancova.adjusted.", list(estimate = b, se_hc3 = se, df = df, lower = b - qt(.975, df) * se, upper = b + qt(.975, df) * se, p = 2 * pt(-abs(b / se), df))); keep("ancova.r2", summary(m)$r.squared)
a$c <- a$pre - mean(a$pre); i <- lm(post ~ group + pre + age + group:c, a); W <- vcovHC(i, "HC3"); q <- "group:c"; e <- coef(i)[[q]]; u <- sqrt(W[q, q]); dq <- bm_df(i, q)
keep_all("ancova.slope.", list(difference = e, lower = e - qt(.975, dq) * u, upper = e + qt(.975, dq) * u, p = 2 * pt(-abs(e / u), dq)))
dg <- bm_df(i, "group"); keep_all("ancova.at_mean.", list(estimate = coef(i)[["group"]], lower = coef(i)[["group"]] - qt(.975, dg) * sqrt(W["group", "group"])))
gap <- function(x) { z <- x - mean(a$pre); abs(coef(i)[["group"]] + z * e) - qt(.975, i$df.residual) * sqrt(W["group", "group"] + 2 * z * W["group", q] + z^2 * W[q, q]) }
x <- seq(0, 200, .01); s <- sign(gap(x)); at <- x[which(diff(s) != 0)]; keep("ancova.johnson_neyman", sapply(at, function(l) uniroot(gap, c(l, l + .01), tol = 1e-12)$root), 1e-6)
write_case("regression_more", "Regression and analysis of covariance with HC3", "constructed (seeds 18, 62)", c("sandwich", "car"))
