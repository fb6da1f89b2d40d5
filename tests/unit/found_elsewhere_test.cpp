// web/view/found_elsewhere: what a comparison says of a teacher's quotes.
#include "web/view/found_elsewhere.h"

#include <doctest/doctest.h>

#include <string>

#include "tests/unit/bad_browser.h"
#include "tests/unit/tagged.h"

using namespace hearsay;
using namespace hearsay::test;
using view::ComparedArticles;
using view::found_elsewhere;

namespace {

constexpr std::string_view post =
    "“We will close the bridge in the spring and open it in autumn,” Ann Lee said. Lee said that tickets would cost ten crowns. "
    "“Nobody asked the islanders,” said Bob Roe.";
constexpr std::string_view echo =
    "“We will shut the bridge in the spring and open it in autumn,” Ann Lee said. The tickets may cost ten crowns, Lee said. "
    "“Nobody asked the islanders,” Bob Roe said.";

// A tab with both articles, "a" and "b", compared.
struct Compared {
  Browser browser{1};
  Random random{1};
  Tab& tab = *browser.tabs.front();
  ComparedArticles compared{tab.session};

  Compared() {
    browser.settle(random);
    for (const auto& [id, text] : {std::pair("a", post), std::pair("b", echo)}) {
      Document doc = untagged(text);
      doc.id = id;
      doc.meta.title = std::string("Article ") + id;
      tab.session.create(std::move(doc));
      compared.toggle(id);
    }
    compared.start();
    browser.settle(random);
    for (const session::Event& event : std::exchange(tab.events, {})) compared.heard(event);
    REQUIRE(compared.ready());
  }
};

// "t1: words (Article b)" for each.
std::string told(const std::vector<commands::FoundElsewhere>& found) {
  std::string out;
  for (const commands::FoundElsewhere& one : found)
    for (const Elsewhere& there : one.elsewhere)
      out.append(out.empty() ? "" : "; ").append(one.tag).append(": ").append(name_of(there.way)).append(" (" + there.outlet + ")");
  return out;
}

Document teachers() {
  Document doc = untagged(post);
  doc.id = "a";
  put(doc, Label::quote, "We will close the bridge in the spring and open it in autumn");
  put(doc, Label::quote, "tickets would cost ten crowns");
  put(doc, Label::quote, "“Nobody asked the islanders,”");
  return doc;
}

}  // namespace

TEST_CASE("found elsewhere: of each quote, in which way the other article gives it, and its words") {
  const Compared c;
  const Document doc = teachers();
  const auto found = found_elsewhere(doc, c.compared);
  CHECK(told(found) == "t1: words (Article b); t2: unsure (Article b)");
  REQUIRE(found.size() == 2);
  CHECK(found[0].elsewhere[0].words == "We will shut the bridge in the spring and open it in autumn,");
}

TEST_CASE("found elsewhere: what the teacher says counts, and what is no quote of the teacher's has nothing") {
  const Compared c;
  Document doc = teachers();
  doc.tags["t1"].elsewhere = {{.way = Elsewhere::Way::voice}};
  CHECK(told(found_elsewhere(doc, c.compared)) == "t2: unsure (Article b)");
  doc.tags["t2"].label = Label::hedge;
  CHECK(found_elsewhere(doc, c.compared).empty());
  // A quote of other words has none of the statement.
  doc = untagged(post);
  doc.id = "a";
  put(doc, Label::quote, "open it in autumn,” Ann Lee said. Lee said that");
  CHECK(told(found_elsewhere(doc, c.compared)) == "");
}

TEST_CASE("found elsewhere: nothing of an article that is not compared, or whose text is another one now") {
  const Compared c;
  Document doc = teachers();
  doc.id = "elsewhere";
  CHECK(found_elsewhere(doc, c.compared).empty());
  doc.id = "a";
  doc.text = Text::from(std::string(post) + " It rained.");
  CHECK(found_elsewhere(doc, c.compared).empty());
}
