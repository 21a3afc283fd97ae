# Oracle values for difference in differences: HC3, clusters of people (CR2), an unbalanced panel, few clusters.
source("../record.R"); suppressPackageStartupMessages({library(sandwich); library(clubSandwich); library(plm)})
bm_df <- function(m, j) { X <- model.matrix(m); H <- X %*% solve(crossprod(X)) %*% t(X); P <- solve(crossprod(X)) %*% t(X); R <- diag(nrow(X)) - H; l <- eigen(R %*% diag(P[j, ]^2 / (1 - diag(H))^2) %*% R, only.values = TRUE)$values; sum(l)^2 / sum(l^2) }
RNGkind("Mersenne-Twister", "Inversion", "Rejection"); set.seed(13)
n <- 90; team <- sample(1:16, n, TRUE); treated <- as.numeric(team <= 7); effect <- rnorm(16, 0, .5)
d <- data.frame(person = 1:n, team, treated, before = round(rnorm(n, 3, .7), 2)); d$after <- round(d$before + .2 + .4 * treated + effect[team] + rnorm(n, 0, .6), 2); d$after[c(4, 50)] <- NA
write.csv(d, "people.csv", row.names = FALSE, na = ""); u <- d[!is.na(d$after), ]; m <- lm(I(after - before) ~ treated, u); s <- coef(summary(m)); V <- vcovHC(m, "HC3")
b <- coef(m)[[2]]; se <- sqrt(V[2, 2]); df <- bm_df(m, 2)
keep_all("alone.", list(n_firms = 88, n_incomplete = 2, n_treated = sum(u$treated), intercept = coef(m)[[1]], treated = b, treated.se = s[2, 2], treated.se_hc3 = se, treated.df = df, treated.ci.lower = b - qt(.975, df) * se, treated.ci.upper = b + qt(.975, df) * se, treated.p = 2 * pt(-abs(b / se), df), r2 = summary(m)$r.squared))
cr <- function(prefix, m, cluster, names) { V <- vcovCR(m, cluster = cluster, type = "CR2"); t <- coef_test(m, vcov = V, test = "Satterthwaite"); ci <- conf_int(m, vcov = V, test = "Satterthwaite")
  for (k in names) { i <- which(rownames(t) == k); keep_all(paste0(prefix, k), setNames(list(t[i, "beta"], t[i, "SE"], t[i, "df_Satt"], t[i, "p_Satt"], ci[i, "CI_L"], ci[i, "CI_U"]), c("", ".se_cr2", ".df_cr2", ".p_cr2", ".ci_cr2.lower", ".ci_cr2.upper"))) } }
cr("teams.", m, u$team, "treated"); keep("teams.n_clusters", length(unique(u$team)))
f <- expand.grid(month = 1:5, site = 1:14); f$start <- ifelse(f$site <= 7, 3, 99); f$trained <- as.numeric(f$month >= f$start); f$size <- round(rnorm(70, 20, 4)); f$y <- round(10 + rnorm(14)[f$site] + .3 * f$month - 1.2 * f$trained + .05 * f$size + rnorm(70, 0, .8), 2)
f <- f[sample(nrow(f), 62), c("site", "month", "trained", "size", "y")]; f <- f[order(f$site, f$month), ]; write.csv(f, "sites.csv", row.names = FALSE)
p <- plm(y ~ factor(month) + trained + size, f, index = c("site", "month"), model = "within"); q <- coef(summary(p)); cr("panel.", p, f$site, c("trained", "size")); keep("panel.trained.se", q["trained", 2])
keep("panel.n_obs", 62); keep("panel.4", q["factor(month)4", 1]); keep("panel.4.se", q["factor(month)4", 2]); keep("panel.r2", summary(p)$r.squared[["rsq"]])
keep("panel.percent_effect.trained", 100 * (exp(q["trained", 1]) - 1))
few <- data.frame(team = rep(1:7, c(4, 3, 5, 2, 6, 3, 4))); few$treated <- as.numeric(few$team <= 3); few$before <- round(rnorm(27, 3, .5), 1); few$after <- round(few$before + .5 * few$treated + rnorm(7, 0, .3)[few$team] + rnorm(27, 0, .4), 1); write.csv(few, "few.csv", row.names = FALSE)
m <- lm(I(after - before) ~ treated, few); V <- vcovCR(m, cluster = few$team, type = "CR2"); t <- coef_test(m, vcov = V, test = "Satterthwaite"); a <- tapply(few$after - few$before, few$team, mean); e <- abs(mean(a[1:3]) - mean(a[4:7]))
keep_all("few.", list(treated = coef(m)[[2]], treated.se_cr2 = t[2, "SE"], treated.df_cr2 = t[2, "df_Satt"], permutation.p = mean(combn(7, 3, function(i) abs(mean(a[i]) - mean(a[-i]))) >= e - 1e-9)))
m <- lm(after ~ treated + before, u); V <- vcovCR(m, cluster = u$team, type = "CR2"); t <- coef_test(m, vcov = V, test = "Satterthwaite"); ci <- conf_int(m, vcov = V, test = "Satterthwaite")
keep_all("ancova.adjusted.", list(estimate = t["treated", "beta"], se_cr2 = t["treated", "SE"], df = t["treated", "df_Satt"], p = t["treated", "p_Satt"], lower = ci[2, "CI_L"], upper = ci[2, "CI_U"]))
write_case("did_more", "Difference in differences: people, teams, an unbalanced panel, few teams", "constructed (seed 13)", c("sandwich", "clubSandwich", "plm"))
