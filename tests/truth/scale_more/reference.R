# 80 people, six items 1..7 of unequal quality, the fourth reversed, six in a hundred answers missing; and a test of right and wrong.
source("../record.R"); suppressPackageStartupMessages({library(psych); library(lavaan)})
d <- read.csv("items.csv")[, -1]; d$i4 <- 8 - d$i4; cc <- d[complete.cases(d), ]
keep("scale.n_complete", nrow(cc), 0, 0)
a <- psych::alpha(cc); keep("scale.alpha", a$total$raw_alpha); keep("scale.alpha_standardised", a$total$std.alpha); keep("scale.mean_interitem_r", a$total$average_r)
keep("scale.alpha.lower", unname(unlist(a$feldt$lower.ci))); keep("scale.alpha.upper", unname(unlist(a$feldt$upper.ci)))
keep("scale.item_rest", a$item.stats$r.drop); keep("items.alpha_if_deleted", a$alpha.drop$raw_alpha)
keep("scale.sd_total", sd(rowSums(cc))); keep("scale.sem", sd(rowSums(cc))*sqrt(1 - a$total$raw_alpha))
keep("items.difficulty", unname(colMeans(d, na.rm = TRUE))/7)
R <- cov(d, use = "pairwise"); keep("scale.alpha_pairwise", 6/5*(1 - sum(diag(R))/sum(R)))
f <- cfa("f =~ i1 + i2 + i3 + i4 + i5 + i6", cc, std.lv = TRUE); P <- parameterEstimates(f); l <- P$est[P$op == "=~"]; th <- P$est[P$op == "~~" & P$lhs != "f"]
keep("omega.omega_total", sum(l)^2/(sum(l)^2 + sum(th)), 1e-4); keep("omega.loadings", l*sqrt(nrow(cc)/(nrow(cc) - 1)), 1e-3)
s <- rowMeans(d, na.rm = TRUE); s[rowSums(!is.na(d)) < 3] <- NA; tt <- t.test(s)$conf.int
keep("score.mean", mean(s, na.rm = TRUE)); keep("score.mean.lower", tt[1]); keep("score.mean.upper", tt[2]); keep("score.sd", sd(s, na.rm = TRUE)); keep("score.n", sum(!is.na(s)), 0, 0); keep("score.excluded", sum(is.na(s)), 0, 0)
two <- psych::alpha(cc[, 1:2]); r <- cor(cc[, 1:2])[1, 2]; keep("two.spearman_brown", 2*r/(1 + r)); keep("two.alpha", two$total$raw_alpha)
b <- (cc >= 5)*1; keep("right.kr20", 6/5*(1 - sum(colMeans(b)*(1 - colMeans(b)))/(var(rowSums(b))*(nrow(b) - 1)/nrow(b)))); keep("right.difficulty", unname(colMeans(b)))
write_case("scale_more", "A scale of six items with a reversed one and missing answers", "constructed: numpy PCG64(11), rounded normal answers", c("psych", "lavaan"))
