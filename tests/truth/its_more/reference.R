# Oracle values for interrupted series: short, with gaps, with a season and phase-in, and against a control series.
# REML AR(1) from nlme (corAR1 with gaps by their length); the average over rho by brute force with explicit matrices.
source("../record.R"); suppressPackageStartupMessages({library(nlme); library(sandwich)})
names4 <- c("intercept", "trend_before", "level_change", "trend_change")
averaged <- function(X, y, t, k) { # posterior of coefficient k: t given rho, averaged over rho with Beta(1.5, .5) on (1 + rho)/2
  th <- (seq_len(1000) - .5) / 1000 * pi; r <- cos(th); n <- length(y); df <- n - ncol(X)
  f <- sapply(r, function(q) { V <- q^abs(outer(t, t, "-")); L <- chol(V); Xs <- backsolve(L, X, transpose = TRUE); ys <- backsolve(L, y, transpose = TRUE)
    W <- crossprod(Xs); b <- solve(W, crossprod(Xs, ys)); s <- sum((ys - Xs %*% b)^2); c(b[k], sqrt(s / df * solve(W)[k, k]), df * log(s) + 2 * sum(log(diag(L))) + c(determinant(W)$modulus)) })
  w <- exp(-(f[3, ] - min(f[3, ])) / 2) * (1 + r)^.5 * (1 - r)^-.5 * sin(th) # prior density and step of rho
  w <- w / sum(w); P <- function(x) sum(w * pt((x - f[1, ]) / f[2, ], df))
  q <- function(p) uniroot(function(x) P(x) - p, range(c(f[1, ] - 50 * f[2, ], f[1, ] + 50 * f[2, ])), tol = 1e-10)$root
  c(lower = q(.025), upper = q(.975), p = 2 * min(P(0), 1 - P(0)))
}
case <- function(prefix, y, first, drop = integer(0), season = NULL, all = TRUE) {
  t <- seq_along(y) - 1; d <- data.frame(y, t, post = as.numeric(t >= first)); d$since <- d$post * (t - first)
  if (!is.null(season)) for (j in 1:2) { d[[paste0("s", j)]] <- sin(2 * pi * j * t / season); d[[paste0("c", j)]] <- cos(2 * pi * j * t / season) }
  d <- d[!is.na(y) & !(t %in% drop), ]; f <- reformulate(setdiff(names(d), "y"), "y"); m <- lm(f, d); g <- gls(f, d, correlation = corAR1(form = ~t), method = "REML", control = glsControl(tolerance = 1e-12, msTol = 1e-12))
  s <- coef(summary(m)); keep(paste0(prefix, "n"), nrow(d)); keep(paste0(prefix, "mean_before"), mean(d$y[d$post == 0])); keep(paste0(prefix, "mean_after"), mean(d$y[d$post == 1]))
  for (i in 1:4) { keep(paste0(prefix, "segmented.", names4[i]), s[i, 1], 1e-7); keep(paste0(prefix, "segmented.", names4[i], ".se_ols"), s[i, 2], 1e-7)
    keep(paste0(prefix, "gls_ar1_reml.", names4[i]), coef(g)[[i]], 1e-4, 1e-4); keep(paste0(prefix, "gls_ar1_reml.", names4[i], ".se"), sqrt(g$varBeta[i, i]), 1e-4, 1e-3) }
  keep(paste0(prefix, "gls_ar1_reml.phi"), coef(g$modelStruct$corStruct, unconstrained = FALSE)[[1]], 1e-3, 1e-3)
  for (i in 3:4) { a <- averaged(model.matrix(m), d$y, d$t, i); keep_all(paste0(prefix, names4[i], "."), list(ci.lower = a[["lower"]], ci.upper = a[["upper"]], p = a[["p"]]), 1e-5, 1e-4) }
  if (all) { L <- floor(4 * (nrow(d) / 100)^(2 / 9)); V <- NeweyWest(m, lag = L, prewhite = FALSE, adjust = TRUE); keep(paste0(prefix, "lag"), L); keep(paste0(prefix, "segmented.level_change.se_nw", L), sqrt(V["post", "post"]), 1e-7)
    keep(paste0(prefix, "ljung_box.p"), Box.test(resid(m), lag = min(10, nrow(d) %/% 5), type = "Ljung-Box")$p.value, 1e-7)
    mr <- mean(abs(diff(d$y[d$post == 0]))); keep(paste0(prefix, "limits.upper"), mean(d$y[d$post == 0]) + 2.66 * mr) }
}
RNGkind("Mersenne-Twister", "Inversion", "Rejection"); set.seed(22); ar <- function(n, r) as.numeric(arima.sim(list(ar = r), n))
short <- round(50 + ar(18, .5) + 3 * (0:17 >= 9), 2); gaps <- round(20 + .1 * 0:39 + ar(40, .4) + 1.5 * (0:39 >= 18), 2); gaps[c(5, 6, 23, 31)] <- NA
season <- round(100 + 8 * sin(2 * pi * 0:47 / 12) + 3 * cos(4 * pi * 0:47 / 12) + 2 * ar(48, .3) + 5 * (0:47 >= 26), 1); control <- round(48 + ar(18, .5), 2)
write.csv(data.frame(t = 0:47, short = c(short, rep(NA, 30)), control = c(control, rep(NA, 30)), gaps = c(gaps, rep(NA, 8)), season), "series.csv", row.names = FALSE, na = "")
case("short.", short, 9); case("gaps.", gaps, 18, all = FALSE); case("season.", season, 26, 24:25, 12, all = FALSE); case("controlled.", short - control, 9); case("ratio.", log(short / control), 9)
write_case("its_more", "Interrupted series: short, with gaps, season and phase-in, controlled", "constructed (seed 22)", c("nlme", "sandwich"))
