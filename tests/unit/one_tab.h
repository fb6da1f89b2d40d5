// A browser with one tab, for tests of what its session does; and articles for it.
#pragma once

#include <string>
#include <string_view>

#include "tests/unit/bad_browser.h"

namespace hearsay::test {

inline Document article(const std::string& id, std::string_view text = "“It may rain,” said Ms Rook.") {
  Document doc = start();
  doc.id = id;
  doc.text = Text::from(text);
  doc.meta.title = "Rain " + id;
  return doc;
}

// Everything is done in the order in which it was asked.
struct OneTab {
  Browser browser{1};
  Random random{1};
  Tab& tab = *browser.tabs.front();
  session::Session& session = tab.session;

  OneTab() { settle(); }
  void settle() { browser.settle(random); }
  // The tab ends, and another one opens.
  Tab& again() {
    browser.end(tab);
    Tab& next = browser.start();
    settle();
    return next;
  }
};

}  // namespace hearsay::test
