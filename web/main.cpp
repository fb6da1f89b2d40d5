// The page's program: what draws, and the application. The browser starts frames (browser/exports.cpp).
#include "web/browser/events.h"
#include "web/ui/ui.h"
#include "web/view/app.h"

int main() {
  hearsay::ui::start();
  static hearsay::view::App app;
  hearsay::listen(&app);
  return 0;
}
