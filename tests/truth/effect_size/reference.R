# Oracle values for Morris' d_ppc2: formula by hand, variance formula by hand, from the raw scores.
source("../record.R")
RNGkind("Mersenne-Twister", "Inversion", "Rejection"); set.seed(8)
case <- function(prefix, n, m) {
  pre <- round(rnorm(n + m, 50, 10), 1); treated <- rep(c(1, 0), c(n, m)); post <- round(.6 * pre + 20 + 5 * treated + rnorm(n + m, 0, 6), 1)
  d <- data.frame(case = sub("\\.", "", prefix), treated, pre, post); t <- d[d$treated == 1, ]; k <- d[d$treated == 0, ]; df <- n + m - 2
  s <- sqrt(((n - 1) * var(t$pre) + (m - 1) * var(k$pre)) / df); change <- mean(t$post - t$pre) - mean(k$post - k$pre); c0 <- 1 - 3 / (4 * df - 1); e <- c0 * change / s
  w <- function(a, b) sum((a - mean(a)) * (b - mean(b)))
  rho <- (w(t$pre, t$post) + w(k$pre, k$post)) / sqrt((w(t$pre, t$pre) + w(k$pre, k$pre)) * (w(t$post, t$post) + w(k$post, k$post)))
  h <- 2 * (1 - rho) * (n + m) / (n * m); se <- sqrt(c0^2 * h * df / (df - 2) * (1 + e^2 / h) - e^2)
  keep_all(prefix, list(n_treated = n, n_control = m, difference_in_change = change, pooled_sd_pre = s, d_ppc2 = e, d_ppc2.se = se, d_ppc2.lower = e - qt(.975, df) * se, d_ppc2.upper = e + qt(.975, df) * se))
  d
}
write.csv(rbind(case("ordinary.", 24, 31), case("tiny.", 3, 4)), "scores.csv", row.names = FALSE)
write_case("effect_size", "Pretest-posttest-control effect of Morris 2008", "constructed (seed 8)")
