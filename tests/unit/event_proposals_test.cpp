// web/view/event_proposals: what the page proposes to put together, and what it leaves.
#include "web/view/event_proposals.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>

#include "core/event/event.h"
#include "tests/unit/one_tab.h"
#include "tests/unit/pool_reports.h"

using namespace hearsay;
using namespace hearsay::test;
using view::EventProposals;
using Ids = std::vector<std::string>;

namespace {

constexpr std::string_view other = "Gulls cried over the quay at Moor. “The nets are torn,” said Jan Aske, a fisherman.";

// The same again as others tell it, who say this here and there.
std::string retold(const std::string& here, const std::string& there) {
  return "In " + here + " mayor Vera Lindqvist told the Tarnholt council that its swimming pool will close in August. “We have looked at "
         "every other way to pay for the repairs,” Lindqvist said in " + there + ". Otto Brehme of the swimming club told " + here +
         " that 640 children would have nowhere to learn to swim. The storm of 12 March took 38 tiles off the roof of " + there + ".";
}

struct Library {
  OneTab one;
  EventProposals proposals{one.session};

  Library() {
    add("a", herald);
    add("b", other);
  }
  void add(const std::string& id, std::string_view text) {
    one.session.create(article(id, text));
    look();
  }
  // What a frame does, and what comes of it.
  void look() {
    one.settle();
    proposals.look();
    one.settle();
    for (const session::Event& event : std::exchange(one.tab.events, {})) proposals.heard(event);
  }
  void keep(const std::string& id, const Ids& articles) {
    events::EventRecord record;
    for (const std::string& article : articles) record.articles.push_back({.id = article});
    one.session.keep_event({.id = std::string(event_prefix) + id, .title = "The pool", .event = events::write_event(record)});
    look();
  }
  Ids proposed() const {
    Ids ids = proposals.articles();
    std::sort(ids.begin(), ids.end());
    return ids;
  }
};

}  // namespace

TEST_CASE("proposals: what reports one event is proposed, whether it is open or not") {
  Library library;
  CHECK(library.proposed().empty());
  library.one.session.close("a");
  library.add("c", echo);
  CHECK(library.proposed() == Ids{"a", "c"});
  CHECK_FALSE(library.proposals.look());
}

TEST_CASE("proposals: a third report joins the two that are proposed") {
  Library library;
  library.add("c", echo);
  library.add("d", retold("Ulvik and the villages", "Brandsund below Selje"));
  CHECK(library.proposed() == Ids{"a", "c", "d"});
}

TEST_CASE("proposals: an article in the trash is not proposed, and is again when it is back") {
  Library library;
  library.add("c", echo);
  library.one.session.trash("c");
  library.look();
  CHECK(library.proposed().empty());
  library.one.session.restore("c");
  library.look();
  CHECK(library.proposed() == Ids{"a", "c"});
}

TEST_CASE("proposals: what is in one event already is not proposed, until that is deleted") {
  Library library;
  library.add("c", echo);
  library.keep("1", {"a", "b"});
  CHECK(library.proposed() == Ids{"a", "c"});
  library.keep("2", {"c", "b", "a"});
  CHECK(library.proposed().empty());
  library.one.session.trash(std::string(event_prefix) + "2");
  library.look();
  CHECK(library.proposed() == Ids{"a", "c"});
}

TEST_CASE("proposals: what was refused is not proposed again, here or later") {
  Library library;
  library.add("c", echo);
  library.proposals.refuse();
  CHECK(library.proposed().empty());
  library.look();
  CHECK(library.proposed().empty());
  CHECK(library.proposals.refused() == "a c\n");
  EventProposals next(library.one.again().session);
  next.take_refused(library.proposals.refused());
  CHECK(next.refused() == library.proposals.refused());
  next.look();
  library.one.settle();
  CHECK(next.articles().empty());
}

TEST_CASE("proposals: refusals that make no sense are none") {
  Library library;
  for (const char* kept : {"", "\n", " \n  \n"}) {
    library.proposals.take_refused(kept);
    CHECK(library.proposals.refused().empty());
  }
  library.proposals.take_refused("z  y\n\nx");
  CHECK(library.proposals.refused() == "y z\nx\n");
}

TEST_CASE("proposals: with more than as many new articles the group is proposed again") {
  Library library;
  library.add("c", echo);
  library.proposals.refuse();
  library.add("d", retold("Ulvik and the villages", "Brandsund below Selje"));
  CHECK(library.proposed().empty());
  library.add("e", retold("Hagen near the glacier", "Moor beyond Fjell"));
  CHECK(library.proposed().empty());
  library.add("f", retold("Ostvik with the lighthouse", "Dalby behind Kroken"));
  CHECK(library.proposed().size() == 5);
}
