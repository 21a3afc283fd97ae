# Oracle values for score ~ moment (* group) + (1 | person): lme4 for the fit, lmerTest for Satterthwaite's df.
source("../record.R"); suppressPackageStartupMessages({library(lme4); library(lmerTest); library(pbkrtest)})
tight <- lmerControl(optimizer = "nloptwrap", optCtrl = list(xtol_rel = 1e-14, xtol_abs = 1e-14, ftol_rel = 1e-16, ftol_abs = 1e-16, maxeval = 1e5))
RNGkind("Mersenne-Twister", "Inversion", "Rejection"); set.seed(11)
people <- function(case, sizes, between, within, change, lost) {
  n <- sum(sizes); group <- rep(LETTERS[seq_along(sizes)], sizes); g <- match(group, LETTERS); a <- rnorm(n, 3, between)
  d <- data.frame(case, group, pre = round(a + rnorm(n, 0, within), 2), post = round(a + change[g] + rnorm(n, 0, within), 2))
  gone <- sample(n, lost); half <- seq_along(gone) %% 2 == 0; d$post[gone[half]] <- NA; d$pre[gone[!half]] <- NA; d
}
cases <- list(class = people("class", 40, .6, .4, .3, 13), groups = people("groups", c(30, 22, 9), .5, .5, c(.1, .5, .2), 15),
  balanced = people("balanced", 12, .8, .3, .4, 0), tiny = people("tiny", 6, 1, .3, .5, 2), alike = people("alike", c(25, 25), 3, .05, c(0, .1), 10))
write.csv(do.call(rbind, cases), "scores.csv", row.names = FALSE, na = "")
for (case in names(cases)) {
  w <- cases[[case]]; n <- nrow(w); d <- data.frame(person = rep(1:n, 2), group = rep(w$group, 2), moment = rep(0:1, each = n), score = c(w$pre, w$post)); d <- d[!is.na(d$score), ]
  several <- length(unique(w$group)) > 1
  m <- if (several) lmer(score ~ moment * group + (1 | person), d, control = tight) else lmer(score ~ moment + (1 | person), d, control = tight)
  stopifnot(!isSingular(m)); s <- coef(summary(m)); v <- as.data.frame(VarCorr(m)); p <- function(x) paste0(case, ".", x)
  record <- function(name, k) { b <- s[k, "Estimate"]; se <- s[k, "Std. Error"]; df <- s[k, "df"]
    keep(p(paste0(name, ".estimate")), b, 1e-7); keep(p(paste0(name, ".se")), se, 1e-6, 1e-5); keep(p(paste0(name, ".df")), df, 1e-3, 1e-3)
    keep(p(paste0(name, ".p")), s[k, "Pr(>|t|)"], 1e-6, 1e-3); keep(p(paste0(name, ".ci.lower")), b - qt(.975, df) * se, 1e-5, 1e-4); keep(p(paste0(name, ".ci.upper")), b + qt(.975, df) * se, 1e-5, 1e-4) }
  record("change", "moment"); if (several) for (k in setdiff(unique(w$group), "A")) { record(paste0("differences.", k), paste0("moment:group", k)); keep(p(paste0("fixed.moment:", k)), s[paste0("moment:group", k), 1], 1e-7); keep(p(paste0("fixed.", k)), s[paste0("group", k), 1], 1e-7) }
  keep(p("fixed.intercept"), s[1, 1], 1e-7); keep(p("fixed.moment"), s["moment", 1], 1e-7); keep(p("sd.participant_intercept"), v$sdcor[1], 1e-6, 1e-5); keep(p("sd.residual"), v$sdcor[2], 1e-6, 1e-5)
  keep(p("reml_criterion"), REMLcrit(m), 1e-7); keep(p("n_both"), sum(!is.na(w$pre + w$post))); keep(p("n_scores"), nrow(d))
  cat(case, "Kenward-Roger df of moment:", coef(summary(m, ddf = "Kenward-Roger"))["moment", "df"], "Satterthwaite:", s["moment", "df"], "\n")
}
write_case("random_intercept", "Random intercept and two moments", "constructed (seed 11)", c("lme4", "lmerTest"))
