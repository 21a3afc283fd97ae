# Writes oracle values in the format that truth_case.py reads.
# A reference.R sources this from its own folder, calls keep() per value and write_case() once.
suppressPackageStartupMessages(library(jsonlite))
.kept <- list()
keep <- function(name, value, abs = 1e-8, rel = 1e-6) {
  value <- if (length(value) == 1) unname(value) else unname(as.vector(value))
  if (!length(value) || (is.numeric(value) && any(!is.finite(value)))) stop("not finite: ", name)
  .kept[[name]] <<- list(value = value, tol = list(abs = abs, rel = rel), required = TRUE, basis = "computed")
}
keep_all <- function(prefix, values, ...) for (i in seq_along(values)) keep(paste0(prefix, names(values)[i]), values[[i]], ...)
write_case <- function(id, title, source, packages = character()) {
  case <- list(id = id, title = title, values = .kept,
    data = list(source = source, licence = "CC0 (own construction)"),
    produced_by = list(command = "Rscript reference.R", software = R.version.string,
      packages = setNames(lapply(packages, function(p) as.character(packageVersion(p))), packages)))
  write(toJSON(case, auto_unbox = TRUE, digits = I(15), pretty = TRUE), "expected.json")
  cat(id, length(.kept), "values\n")
}
