// The journal over a medium that fails, tears, reorders and spoils: at every single operation of a script of
// 1,000 edits, in every way that bad_medium.h lists, and what was acknowledged must be there when the article
// is opened again.
#include <doctest/doctest.h>

#include <cstdlib>
#include <map>

#include "core/format/hearsay_json.h"
#include "core/message/message.h"
#include "tests/unit/bad_medium.h"

using namespace hearsay;
using namespace hearsay::test;

TEST_CASE("journal: a thousand edits, a fault at every operation, in every way") {
  // The faultless run, with the state after each revision. A fork of it meets the fault, goes on for a few
  // edits, and is then opened again: what it does before the fault is the same in every fork, so that it need
  // not be done again.
  constexpr int script = 1000, goes_on = 1;
  // With sanitizers each operation meets one of the ten faults, in turn; all of them when the variable is
  // set.
#if defined(__SANITIZE_ADDRESS__) || defined(__EMSCRIPTEN__)
  const bool all = std::getenv("HEARSAY_ALL_FAULTS") != nullptr;
#else
  const bool all = true;
#endif
  Session main;
  std::size_t runs = 0, lost = 0, mended = 0, killed = 0;
  main.begin(start(), often);
  const std::size_t first = main.medium.operations();
  for (int edit = 0; edit < script; ++edit) {
    const Session before = main;
    Random random(static_cast<std::uint64_t>(edit));
    main.act(random);
    const std::size_t to = main.medium.operations();
    const std::size_t from = before.medium.operations();
    for (std::size_t operation = from; operation < to; ++operation)
      for (int f = 1; f < faults; ++f) {
        // The place in the turn moves on, for the script's own rhythm (snapshots) would meet the same ones.
        if (!all && static_cast<std::size_t>(f) != 1 + (operation + operation / 10) % (faults - 1)) continue;
        const auto fault = static_cast<Fault>(f);
        Session fork = before;
        fork.medium.arm(fault, operation);
        std::map<std::uint64_t, Document> states{{fork.journal.revision(), fork.doc}};
        for (int i = 0; i <= goes_on && !fork.medium.dead(); ++i) {
          Random again(static_cast<std::uint64_t>(edit + i));
          fork.act(again);
          states[fork.journal.revision()] = fork.doc;
        }
        for (int i = 0; i < 3; ++i) {  // the page's timer
          fork.journal.retry();
          fork.pump();
        }
        const bool dead = fork.medium.dead();
        // Where the program lived, all is stored in the end.
        if (!dead && (fork.journal.state().what != SavingState::What::saved ||
                      fork.acknowledged != fork.journal.revision()))
          FAIL("not saved: fault ", f, " at operation ", operation, ": ", message::text(message::plain_english(), fork.journal.state().message));
        const Recovered recovered = fork.reopen(often);
        ++runs;
        killed += dead;
        mended += message::text(message::plain_english(), recovered.report).find("mended") != std::string::npos;
        if (!recovered.document) FAIL("gone: fault ", f, " at operation ", operation, ": ", message::text(message::plain_english(), recovered.report));
        const std::uint64_t revision = fork.journal.revision();
        if (revision < fork.acknowledged) lost += fork.acknowledged - revision;
        if (!states.contains(revision) || *recovered.document != states.at(revision))
          FAIL("another state: fault ", f, " at operation ", operation);
        // And it can go on from there, even over a damaged end.
        Random next(static_cast<std::uint64_t>(edit) + 7777);
        fork.act(next);
        if (fork.journal.state().what != SavingState::What::saved)
          FAIL("does not go on: fault ", f, " at operation ", operation, ": ", message::text(message::plain_english(), fork.journal.state().message));
        if (operation % 8 != 0) continue;
        const Document last = fork.doc;
        const Recovered once_more = fork.reopen(often);
        if (!once_more.document || *once_more.document != last || !once_more.report.empty())
          FAIL("not whole again: fault ", f, " at operation ", operation, ": ", message::text(message::plain_english(), once_more.report));
      }
  }
  MESSAGE(runs, " faults, ", killed, " of them kills, ", mended,
          " bits mended; acknowledged edits lost: ", lost);
  CHECK(lost == 0);
  CHECK(runs == (main.medium.operations() - first) * (all ? faults - 1 : 1));
  CHECK(mended > (all ? 500 : 50));
}

TEST_CASE("journal: every fault while a new article is stored for the first time") {
  for (std::size_t operation = 0; operation < 2; ++operation)
    for (int f = 1; f < faults; ++f) {
      Session session;
      session.medium.arm(static_cast<Fault>(f), operation);
      session.begin(start(), often);
      CHECK(session.journal.unsaved() == (session.journal.state().what == SavingState::What::saved ? 0 : 1));
      session.journal.retry();
      session.pump();
      if (!session.medium.dead()) {
        CHECK(session.journal.state().what == SavingState::What::saved);
        Random random(1);
        session.act(random);
        const Document last = session.doc;
        const Recovered recovered = session.reopen(often);
        REQUIRE(recovered.document.has_value());
        CHECK(*recovered.document == last);
      } else {
        // Stored as a whole, or not at all and said so.
        const Recovered recovered = session.reopen(often);
        if (recovered.document) CHECK(*recovered.document == start());
        CHECK(recovered.document.has_value() == recovered.report.empty());
      }
    }
}

TEST_CASE("journal: nothing is saved before the medium says so") {
  using What = SavingState::What;
  Document doc = start();
  History history;
  Journal journal;
  journal.create(doc, 5);
  CHECK(journal.state().what == What::saving);
  CHECK(journal.unsaved() == 1);
  const auto first = journal.next(doc, history);
  REQUIRE(first.has_value());
  CHECK(first->expected_seq == 0u);
  CHECK(first->puts.size() == 1);
  CHECK(read_library(first->library)->changed == 5);
  CHECK(!journal.next(doc, history).has_value());  // one is in flight
  journal.committed(first->ticket + 1);            // somebody else's ticket
  CHECK(journal.state().what == What::saving);
  journal.committed(first->ticket);
  CHECK(journal.state().what == What::saved);
  CHECK(!journal.next(doc, history).has_value());

  const Edit edit =
      EditBuilder(doc, message::as_it_was("Tag")).put(Tag{.id = "t1", .layer = "me", .fragments = {{0, 4}}}).build();
  REQUIRE(apply(doc, edit) == "");
  journal.append(edit, doc, 6);
  CHECK(journal.state().what == What::saving);
  CHECK(journal.unsaved() == 1);
  auto t = journal.next(doc, history);
  REQUIRE(t.has_value());
  CHECK(read_library(t->library)->quotes == 1);
  journal.failed(t->ticket, "No room is left.");
  CHECK(journal.state().what == What::failed);
  CHECK(message::text(message::plain_english(), journal.state().message).find("The latest step is not stored. No room is left.") == 0);
  CHECK(journal.unsaved_edits() == std::vector<Edit>{edit});
  CHECK(!journal.next(doc, history).has_value());  // not by itself: the page says when
  journal.committed(t->ticket);                    // too late
  CHECK(journal.state().what == What::failed);
  journal.retry();
  CHECK(journal.state().what == What::saving);
  t = journal.next(doc, history);
  REQUIRE(t.has_value());
  journal.committed(t->ticket);
  CHECK(journal.state().what == What::saved);
  CHECK(journal.unsaved() == 0);
}

TEST_CASE("journal: two tabs write, and the second one is told before anything is overwritten") {
  Session one;
  one.begin(start(), often);
  Session two = one;  // the same stored rows; from here on each has its own page
  Random random(1);
  one.act(random);
  two.medium = one.medium;
  const auto rows = one.medium.rows("d1");
  two.act(random);
  CHECK(two.journal.state().what == SavingState::What::conflict);
  CHECK(message::text(message::plain_english(), two.journal.state().message).find("changed in another tab") != std::string::npos);
  CHECK(two.journal.unsaved() == 1);
  CHECK(two.journal.unsaved_edits().size() == 1);
  CHECK(two.medium.rows("d1") == rows);
  two.act(random);
  CHECK(two.journal.unsaved() == 2);
  const Recovered recovered = two.reopen(often);
  REQUIRE(recovered.document.has_value());
  CHECK(*recovered.document == one.doc);
  CHECK(two.journal.state().what == SavingState::What::saved);

  Session three = one;
  three.medium.records().clear();
  three.act(random);
  CHECK(message::text(message::plain_english(), three.journal.state().message).find("deleted in another tab") != std::string::npos);
}

TEST_CASE("journal: undo and redo outlive the page") {
  Session session;
  session.short_history = false;
  session.begin(start(), often);
  Random random(4);
  for (int i = 0; i < 40; ++i) {
    session.act(random);
    const History history = session.history;
    const Document doc = session.doc;
    const Recovered recovered = session.reopen({});
    REQUIRE(recovered.document.has_value());
    CHECK(*recovered.document == doc);
    CHECK(recovered.report.empty());
    CHECK(recovered.history.place() == history.place());
    CHECK(recovered.history.edits() == history.edits());
  }
}

TEST_CASE("journal: old records go, and what others keep in the tables stays") {
  Session session;
  session.medium.records()[{"d0", 4}] = "theirs";
  session.medium.records()[{"d1 ", 1}] = "theirs";
  session.begin(start(), often);
  Random random(9);
  std::size_t most = 0;
  for (int i = 0; i < 200; ++i) {
    session.act(random);
    most = std::max(most, session.medium.rows("d1").size());
  }
  CHECK(most <= 2 * (often.edits + 2));
  CHECK(session.medium.records().at({"d0", 4}) == "theirs");
  CHECK(session.medium.records().at({"d1 ", 1}) == "theirs");
  const auto entry = read_library(session.medium.library("d1"));
  REQUIRE(entry.has_value());
  LibraryEntry counted = library_entry(session.doc);
  counted.changed = 2;
  CHECK(*entry == counted);
}

TEST_CASE(
    "recovery: a spoiled snapshot costs nothing, a spoiled edit what stands behind it, and both are told") {
  Session session;
  session.begin(start(), often);
  Random random(2);
  std::vector<Document> states{session.doc};
  for (int i = 0; i < 8; ++i) {
    session.act(random);
    states.push_back(session.doc);
  }
  // Rows now: snapshot 1, edits 2 … 6, snapshot 7, edits 8 … 10.
  REQUIRE(session.medium.rows("d1").size() == 10);
  const auto spoiled = [&session](std::uint64_t seq) {
    Session copy = session;
    copy.medium.records()[{"d1", seq}] = "spoiled";
    return copy;
  };
  Session copy = spoiled(7);
  Recovered recovered = copy.reopen(often);
  REQUIRE(recovered.document.has_value());
  CHECK(*recovered.document == states[8]);
  CHECK(message::text(message::plain_english(), recovered.report) == "One stored copy was damaged and put aside. Nothing of the article is lost.");
  copy.pump();
  CHECK(copy.medium.records().at({aside_key("d1"), 7}) == "spoiled");
  CHECK(!copy.medium.records().contains({"d1", 7}));
  CHECK(copy.reopen(often).report.empty());

  copy = spoiled(9);
  recovered = copy.reopen(often);
  REQUIRE(recovered.document.has_value());
  CHECK(*recovered.document == states[6]);
  CHECK(message::text(message::plain_english(), recovered.report).find(
            "2 stored steps at the end could not be read. The article is as it was after this step: ") == 0);
  copy.act(random);
  CHECK(copy.journal.state().what == SavingState::What::saved);
  const Document last = copy.doc;
  recovered = copy.reopen(often);
  REQUIRE(recovered.document.has_value());
  CHECK(*recovered.document == last);
  CHECK(copy.medium.records().contains({aside_key("d1"), 10}));

  for (const std::uint64_t seq : {1u, 3u}) {  // behind the newest snapshot's back
    copy = spoiled(seq);
    recovered = copy.reopen(often);
    REQUIRE(recovered.document.has_value());
    CHECK(*recovered.document == states[8]);
  }

  copy = spoiled(7);
  copy.medium.records()[{"d1", 1}] = "spoiled";
  recovered = copy.reopen(often);
  CHECK(!recovered.document.has_value());
  CHECK(message::text(message::plain_english(), recovered.report).find("none of the 10 stored records holds it whole. Nothing was deleted.") !=
        std::string::npos);
  CHECK(copy.journal.state().what == SavingState::What::read_only);
  copy.pump();
  CHECK(copy.medium.rows("d1").size() == 10);

  Journal empty;
  CHECK(message::text(message::plain_english(), empty.open("d2", {}, "").report) == "Nothing is stored of this article.");
}

TEST_CASE("recovery: what a newer program wrote is shown as far as it goes, and never written over") {
  Session session;
  session.begin(start(), often);
  Random random(2);
  session.act(random);
  const Document known = session.doc;
  session.act(random);
  std::string& bytes = session.medium.records()[{"d1", 3}];
  bytes[4] = 3;  // the format's version, and the checksum over it
  const std::string body = bytes.substr(0, bytes.size() - 4);
  const std::uint32_t crc = crc32c(body, crc32c(std::string_view("\0", 1), crc32c("d1")));
  for (int i = 0; i < 4; ++i)
    bytes[body.size() + static_cast<std::size_t>(i)] = static_cast<char>(crc >> (8 * i));
  const auto rows = session.medium.rows("d1");
  const Recovered recovered = session.reopen(often);
  REQUIRE(recovered.document.has_value());
  CHECK(*recovered.document == known);
  CHECK(message::text(message::plain_english(), recovered.report).find("newer Hearsay") != std::string::npos);
  session.act(random);
  CHECK(session.journal.state().what == SavingState::What::read_only);
  CHECK(session.medium.rows("d1") == rows);
}

TEST_CASE("recovery: a whole record that says what nobody here knows is a newer program's, not damage") {
  for (const RecordKind kind : {RecordKind::snapshot, RecordKind::done}) {
    Session session;
    session.begin(start(), often);
    Random random(2);
    session.act(random);
    const Document known = session.doc;
    const std::uint64_t seq = session.medium.rows("d1").back().seq + 1;
    session.medium.records()[{"d1", seq}] =
        write_record("d1", {kind, seq, 2, R"({"name":"Draw","changes":[{"drawing":{"after":{}}}]})"});
    const auto rows = session.medium.rows("d1");
    const Recovered recovered = session.reopen(often);
    REQUIRE(recovered.document.has_value());
    CHECK(*recovered.document == known);
    CHECK(message::text(message::plain_english(), recovered.report).find("newer Hearsay") != std::string::npos);
    session.act(random);
    CHECK(session.journal.state().what == SavingState::What::read_only);
    CHECK(session.medium.rows("d1") == rows);
  }
}

TEST_CASE("recovery: an edit of another state is kept aside") {
  Session session;
  session.begin(start(), often);
  Random random(2);
  session.act(random);
  const Document known = session.doc;
  const std::uint64_t seq = session.medium.rows("d1").back().seq + 1;
  const Edit edit{message::as_it_was("Delete"), {Change<Person>{Person{.id = "p9"}, std::nullopt}}};
  session.medium.records()[{"d1", seq}] = write_record("d1", {RecordKind::done, seq, 2, write_edit(edit)});
  const Recovered recovered = session.reopen(often);
  REQUIRE(recovered.document.has_value());
  CHECK(*recovered.document == known);
  CHECK(message::text(message::plain_english(), recovered.report).find("One stored step at the end could not be read.") == 0);
  session.pump();
  CHECK(session.journal.state().what == SavingState::What::saved);
  CHECK(session.medium.records().contains({aside_key("d1"), seq}));
}

TEST_CASE("journal: a snapshot that fails stands in no edit's way") {
  Session session;
  session.begin(start(), often);
  int snapshots = 0;
  // A medium with room for edits only.
  for (std::uint64_t i = 0; i < 30; ++i) {
    EditBuilder builder(session.doc, message::as_it_was("Note"));
    builder.put(Tag{.id = numbered("x", i), .layer = "me", .fragments = {{0, 4}}});
    const Edit edit = builder.build();
    REQUIRE(apply(session.doc, edit) == "");
    session.journal.append(edit, session.doc, 1);
    while (const auto t = session.journal.next(session.doc, session.history)) {
      const auto read = read_record("d1", t->puts.back().seq, t->puts.back().bytes);
      REQUIRE(read.record.has_value());
      if (read.record->kind == RecordKind::snapshot) {
        ++snapshots;
        session.journal.failed(t->ticket, "No room.");
      } else {
        session.medium.run(*t);
        session.journal.committed(t->ticket);
      }
    }
    CHECK(session.journal.state().what == SavingState::What::saved);
  }
  CHECK(snapshots == 6);
  const Document last = session.doc;
  const Recovered recovered = session.reopen(often);
  REQUIRE(recovered.document.has_value());
  CHECK(*recovered.document == last);
}

TEST_CASE("journal: a second reader follows each commit, undo, snapshot and all, to the same state") {
  for (std::uint64_t seed = 0; seed < 8; ++seed) {
    Random random(seed + 40);
    Session writer;
    writer.begin(start(), often);
    Session reader = writer;
    reader.reopen(often);
    for (int i = 0; i < 60; ++i) {
      for (std::uint32_t steps = 1 + random.below(3); steps > 0; --steps) writer.act(random);
      std::vector<StoredRecord> rows;
      for (StoredRecord& row : writer.medium.rows("d1"))
        if (row.seq > reader.journal.newest_seq()) rows.push_back(std::move(row));
      REQUIRE(reader.journal.follow(std::move(rows), reader.doc, reader.history));
      REQUIRE(reader.doc == writer.doc);
      CHECK(reader.journal.revision() == writer.journal.revision());
      CHECK(undo_words(reader.history) == undo_words(writer.history));
      CHECK(reader.journal.entry().quotes == writer.journal.entry().quotes);
    }
    // And may then write: what it stores comes after what it read.
    reader.medium = writer.medium;
    reader.act(random);
    CHECK(reader.journal.state().what == SavingState::What::saved);
    const Document last = reader.doc;
    CHECK(*reader.reopen(often).document == last);
  }
}

TEST_CASE("journal: it does not follow over a gap, damage or work of its own") {
  Random random(77);
  Session writer;
  writer.begin(start(), {});
  Session reader = writer;
  reader.reopen({});
  for (int i = 0; i < 4; ++i) writer.act(random);
  std::vector<StoredRecord> rows = writer.medium.rows("d1");
  rows.erase(rows.begin());
  REQUIRE(rows.size() == 4);

  Session one = reader;
  CHECK(!one.journal.follow({rows[0], rows[2]}, one.doc, one.history));
  CHECK(one.journal.newest_seq() == rows[0].seq);  // up to the gap
  CHECK(one.journal.follow(rows, one.doc, one.history));
  CHECK(one.doc == writer.doc);

  Session two = reader;
  std::vector<StoredRecord> damaged = rows;
  damaged[1].bytes[40] = static_cast<char>(damaged[1].bytes[40] ^ 1);
  CHECK(!two.journal.follow(damaged, two.doc, two.history));

  Session three = reader;
  three.medium.arm(Fault::refused, three.medium.operations());
  three.act(random);
  CHECK(!three.journal.follow(rows, three.doc, three.history));
  CHECK(three.journal.unsaved() == 1);
}
