"""The only place that opens study files: folder, zip and workbook in, the same out."""
