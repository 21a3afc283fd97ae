# Oracle values for paired change: a full class with drop-out, ties and zeros, three people, a hundred people.
# Exact tests by listing all sign patterns, so that no package decides how ties are handled.
source("../record.R")
nct_limits <- function(t, df) {
  f <- function(q) uniroot(function(d) suppressWarnings(pt(t, df, d)) - q, c(t - 8 - abs(t), t + 8 + abs(t)), tol = 1e-13)$root
  c(f(.975), f(.025))
}
signs <- function(n) as.matrix(expand.grid(rep(list(c(-1, 1)), n)))
listed <- function(x, scores) mean(abs(signs(length(x)) %*% scores) >= abs(sum(sign(x) * scores)) - 1e-9)
yuen <- function(x) {
  n <- length(x); g <- floor(.2 * n); s <- sort(x); w <- pmin(pmax(s, s[g + 1]), s[n - g]); h <- n - 2 * g
  m <- mean(x, trim = .2); m + c(0, -1, 1) * qt(.975, h - 1) * sqrt(var(w) * (n - 1) / (h * (h - 1)))
}
case <- function(prefix, pre, post) {
  ok <- !is.na(pre) & !is.na(post); x <- (post - pre)[ok]; n <- length(x); t <- t.test(x)
  av <- sqrt((var(pre[ok]) + var(post[ok])) / 2); limits <- nct_limits(t$statistic[[1]], n - 1) / sqrt(n)
  keep_all(prefix, list(n = n, n_invited = length(pre), n_pre_only = sum(!is.na(pre) & is.na(post)),
    n_post_only = sum(is.na(pre) & !is.na(post)), n_neither = sum(is.na(pre) & is.na(post)),
    mean_pre = mean(pre[ok]), mean_post = mean(post[ok]), mean_difference = mean(x), median_difference = median(x),
    sd_difference = sd(x), t = t$statistic[[1]], p = t$p.value, ci.lower = t$conf.int[1], ci.upper = t$conf.int[2],
    d_z = mean(x) / sd(x), d_z.ci.lower = limits[1], d_z.ci.upper = limits[2],
    d_av = mean(x) / av, d_av.ci.lower = limits[1] * sd(x) / av, d_av.ci.upper = limits[2] * sd(x) / av,
    correlation = cor(pre[ok], post[ok]), sign_test_p = binom.test(sum(x > 0), sum(x != 0))$p.value))
  if (n <= 16) {
    keep(paste0(prefix, "signflip_exact.p"), listed(x, abs(x)))
    z <- x[x != 0]; keep(paste0(prefix, "wilcoxon_exact.p"), listed(z, rank(abs(z))))
  }
  if (n >= 20) keep_all(prefix, setNames(as.list(yuen(x)), c("trimmed_mean", "trimmed_mean.ci.lower", "trimmed_mean.ci.upper")))
  x
}
RNGkind("Mersenne-Twister", "Inversion", "Rejection"); set.seed(26)
class <- data.frame(pre = round(rnorm(26, 3, .6), 2)); class$post <- round(class$pre + rnorm(26, .3, .7), 2)
class$post[c(2, 9, 17)] <- NA; class$pre[c(9, 20)] <- NA
ordinal <- data.frame(pre = c(1, 2, 2, 3, 3, 3, 4, 4, 5, 2, 3, 1), post = c(2, 2, 4, 3, 5, 4, 4, 3, 5, 3, 5, 2))
tiny <- data.frame(pre = c(2, 3, 5), post = c(4, 4, 9))
many <- data.frame(pre = round(rnorm(100, 50, 10), 1)); many$post <- round(many$pre + rnorm(100, 1, 8), 1)
for (name in c("class", "ordinal", "tiny", "many")) write.csv(get(name), paste0(name, ".csv"), row.names = FALSE)
x <- case("class.", class$pre, class$post); w <- wilcox.test(x, conf.int = TRUE, exact = TRUE); stopifnot(!anyDuplicated(abs(x)))
keep_all("class.", list(wilcoxon_exact.p = w$p.value, hodges_lehmann = w$estimate[[1]], hodges_lehmann.ci.lower = w$conf.int[1], hodges_lehmann.ci.upper = w$conf.int[2]))
x <- case("ordinal.", ordinal$pre, ordinal$post); a <- outer(x, x, "+") / 2; keep("ordinal.hodges_lehmann", median(a[lower.tri(a, TRUE)]))
x <- case("tiny.", tiny$pre, tiny$post)
x <- case("many.", many$pre, many$post); keep("many.wilcoxon.p", wilcox.test(round(x, 6), exact = FALSE)$p.value) # rounded: else 0.3 - 0.2 and 0.2 - 0.1 do not tie
write_case("paired_more", "Paired change: class with drop-out, ties and zeros, three people, hundred people", "constructed (seed 26)")
