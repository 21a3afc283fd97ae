"""The screens on which questionnaires are chosen, built, translated, tried and published."""
