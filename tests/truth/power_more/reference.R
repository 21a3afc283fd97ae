# Oracle values for planning: two groups, a baseline, clusters, shares and means. Formulas of base R.
source("../record.R")
t2 <- function(n1, n2, d, r = 0, a = .05) { df <- n1 + n2 - 2 - (r != 0); nc <- d / sqrt((1 - r^2) * (1 / n1 + 1 / n2)); q <- qt(1 - a / 2, df); pt(q, df, nc, lower.tail = FALSE) + pt(-q, df, nc) }
keep("groups.power", t2(40, 25, .6)); keep("groups.small.power", t2(2, 2, 3)); keep("groups.baseline.power", t2(30, 30, .5, .7)); keep("groups.equal.power", power.t.test(n = 20, delta = .9, strict = TRUE)$power)
keep("groups.n.exact", power.t.test(delta = .5, power = .8, strict = TRUE, tol = 1e-12)$n, 1e-5); keep("groups.n", ceiling(power.t.test(delta = .5, power = .8, strict = TRUE, tol = 1e-12)$n))
keep("groups.mde", uniroot(function(d) t2(26, 20, d) - .8, c(.01, 5), tol = 1e-13)$root, 1e-7); keep("groups.baseline.mde", uniroot(function(d) t2(26, 20, d, .6, .1) - .9, c(.01, 5), tol = 1e-13)$root, 1e-7)
mdes <- function(J, m, rho, P = .5, cv = 0, power = .8) (qt(.975, J - 2) + qt(power, J - 2)) * sqrt((1 + ((1 + cv^2) * m - 1) * rho) / m / (P * (1 - P) * J))
keep("clusters.mde", mdes(20, 15, .1)); keep("clusters.unequal.mde", mdes(12, 8, .2, .4, .7, .9)); keep("clusters.table", sapply(c(.05, .1, .15, .2), function(r) mdes(10, 12, r)))
exact <- function(n, p, p0, a = .05) { x <- 0:n; out <- pbinom(x, n, p0) <= a / 2 | pbinom(x - 1, n, p0, lower.tail = FALSE) <= a / 2; sum(dbinom(x[out], n, p)) }
keep("share.power", exact(20, .8, .5)); keep("share.small.power", exact(4, .9, .5)); keep("share.199.power", exact(199, .58, .5))
keep("share.400.power", { h <- qnorm(.975) * sqrt(.25 / 400); s <- sqrt(.57 * .43 / 400); pnorm((.57 - .5 - h) / s) + pnorm((.5 - h - .57) / s) })
keep("precision.n.exact", qnorm(.975)^2 * .25 / .05^2); keep("precision.n26.exact", { n <- qnorm(.975)^2 * .25 / .1^2; n / (1 + (n - 1) / 26) }); keep("margin.16of26", qt(.975, 15) * .8 / 4 * sqrt(1 - 16 / 26))
write_case("power_more", "Planning: two groups, baseline, clusters, shares, means", "constructed")
