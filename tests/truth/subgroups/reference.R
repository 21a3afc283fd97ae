# Oracle values for subgroups: Welch's F, pairwise Welch with Holm, permutation in small groups, empirical Bayes.
source("../record.R"); suppressPackageStartupMessages(library(metafor))
RNGkind("Mersenne-Twister", "Inversion", "Rejection"); set.seed(1717)
case <- function(prefix, sizes, means, sds) {
  g <- rep(letters[seq_along(sizes)], sizes); y <- round(rnorm(sum(sizes), rep(means, sizes), rep(sds, sizes)), 2); o <- oneway.test(y ~ g); s <- split(y, g)
  keep_all(prefix, list(n = length(y), n_groups = length(s), F = o$statistic[[1]], df1 = o$parameter[[1]], df2 = o$parameter[[2]], p = o$p.value))
  pairs <- combn(names(s), 2, simplify = FALSE); p <- sapply(pairs, function(q) { x <- s[[q[1]]]; z <- s[[q[2]]]
    if (min(length(x), length(z)) >= 10) return(t.test(x, z)$p.value)
    all <- c(x, z); mean(combn(length(all), length(x), function(i) abs(mean(all[i]) - mean(all[-i]))) >= abs(mean(x) - mean(z)) - 1e-9) })
  for (k in seq_along(pairs)) { q <- pairs[[k]]; t <- t.test(s[[q[1]]], s[[q[2]]]); n <- paste0(prefix, "pair.", q[1], " - ", q[2])
    keep_all(n, setNames(list(-diff(t$estimate)[[1]], t$conf.int[1], t$conf.int[2], p[k], p.adjust(p, "holm")[k], p.adjust(p, "BH")[k]), c(".difference", ".difference.lower", ".difference.upper", ".p", ".p.holm", ".p.BH"))) }
  i <- which.min(lengths(s)); n1 <- length(s[[i]]); n2 <- length(y) - n1; df <- n1 + n2 - 2; sp <- sqrt(sum(sapply(s, function(v) sum((v - mean(v))^2))) / (length(y) - length(s)))
  pw <- function(d) { nc <- d / sqrt(1 / n1 + 1 / n2); q <- qt(.975, df); pt(q, df, nc, lower.tail = FALSE) + pt(-q, df, nc) }
  keep(paste0(prefix, "smallest_detectable_difference"), uniroot(function(d) pw(d) - .8, c(.01, 9), tol = 1e-13)$root * sp, 1e-7)
  if (length(s) >= 4) { m <- rma(sapply(s, mean), sapply(s, function(v) var(v) / length(v)), method = "PM", control = list(tol = 1e-14)); b <- blup(m); k <- length(s); keep(paste0(prefix, "tau"), sqrt(m$tau2), 1e-6, 1e-5)
    for (j in seq_along(s)) { keep(paste0(prefix, "group.", names(s)[j], ".shrunken"), b$pred[j], 1e-6, 1e-5); keep(paste0(prefix, "group.", names(s)[j], ".shrunken.lower"), b$pred[j] - qt(.975, k - 1) * b$se[j], 1e-5, 1e-4); keep(paste0(prefix, "group.", names(s)[j], ".mean"), mean(s[[j]])) } }
  data.frame(case = sub("\\.", "", prefix), group = g, score = y)
}
write.csv(rbind(case("five.", c(14, 25, 10, 31, 18), c(3, 3.4, 3.9, 3.1, 2.6), c(.6, .9, .5, .8, .7)), case("two.", c(12, 15), c(3, 3.5), c(.5, 1)), case("small.", c(4, 6, 5), c(3, 4, 3.2), c(.6, .6, .6)), case("alike.", c(20, 20, 20, 20), c(3, 3, 3, 3), c(1, 1, 1, 1))), "scores.csv", row.names = FALSE)
keep_all("interaction.", { d <- .42 - .1; se <- sqrt(.2^2 + .15^2); df <- se^4 / (.2^4 / 11 + .15^4 / 30); list(difference = d, se = se, df = df, ci.lower = d - qt(.975, df) * se, ci.upper = d + qt(.975, df) * se, p = 2 * pt(-d / se, df)) })
write_case("subgroups", "Subgroups: five, two, small, alike; difference of effects", "constructed (seed 1717)", "metafor")
