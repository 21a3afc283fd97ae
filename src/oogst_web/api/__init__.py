"""The API: what systems read and deliver, over the same functions as the pages, behind the same walls."""
