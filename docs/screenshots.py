"""Take the pictures in docs/ from the committed report: `make screenshots` (needs chromium and fonts)."""

from __future__ import annotations

import shutil
from pathlib import Path

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parent.parent

#: Name of the picture, width and height of the window, colour scheme, what to scroll to.
PICTURES = (
    ("report", 1280, 900, "light", None),
    ("report-phone-dark", 390, 844, "dark", None),
    ("copies", 1280, 900, "light", "#copies"),
)


def main() -> None:
    """Write each picture."""
    chromium = shutil.which("chromium")
    if chromium is None:
        raise SystemExit("no chromium here: apt-get install chromium fonts-noto-core")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for name, width, height, scheme, target in PICTURES:
            page = browser.new_page(viewport={"width": width, "height": height}, color_scheme=scheme)
            page.goto((ROOT / "reports" / "index.html").as_uri() + (target or ""))
            page.wait_for_timeout(500)
            page.screenshot(path=ROOT / "docs" / f"{name}.png")
        browser.close()


if __name__ == "__main__":
    main()
