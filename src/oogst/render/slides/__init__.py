"""Slides of a report: what stands on each, their template, and charts that PowerPoint can edit."""
