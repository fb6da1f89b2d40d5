// Edits: made and taken back, refused as a whole, and built; against a twin that changes documents directly.
#include "core/annotation/edit.h"

#include <doctest/doctest.h>

#include <cmath>
#include <deque>

#include "core/annotation/history.h"
#include "tests/unit/generate.h"

using namespace hearsay;
using namespace hearsay::test;

namespace {

Document small() {
  Document doc = small_document("😀 ", "");
  judge(doc, "t2", Judgement::accepted);
  return doc;
}

// Every change over one id of each kind, with every before and after out of: nothing, as it is, otherwise.
template <class T>
void add_changes(std::vector<AnyChange>& out, const T& as_is, const T& otherwise) {
  const std::optional<T> values[] = {std::nullopt, as_is, otherwise};
  for (const auto& before : values)
    for (const auto& after : values) out.push_back(Change<T>{before, after});
}

std::vector<AnyChange> all_small_changes(const Document& doc) {
  std::vector<AnyChange> all;
  Tag tag = doc.tags.at("t1"), other_tag = tag;
  other_tag.person.clear();
  add_changes(all, tag, other_tag);
  Tag outside = tag;
  outside.fragments = {{1, 3}};  // inside the emoji
  add_changes(all, doc.tags.at("t2"), outside);
  Link link = doc.links.at("l1"), other_link = link;
  other_link.role = Role::cue;
  add_changes(all, link, other_link);
  Verdict verdict = doc.verdicts.at("me/t2"), other_verdict = verdict;
  other_verdict.judgement = Judgement::replaced;
  other_verdict.by = "t1";
  add_changes(all, verdict, other_verdict);
  Person person = doc.persons.at("p1"), other_person = person;
  other_person.name = "she";
  add_changes(all, person, other_person);
  Layer layer = doc.layers.at("me"), new_layer{"key", Author::key, "Key", {}};
  add_changes(all, layer, new_layer);
  Meta meta = doc.meta, other_meta = meta;
  other_meta.title = "Rain";
  add_changes(all, meta, other_meta);
  const std::string text(doc.text.bytes());
  for (const std::string& before : {text, std::string("no")})
    for (const std::string& after : {text, text + " Snow.", std::string("short"), std::string("\xF0\x9F")})
      all.push_back(TextChange{before, after});
  return all;
}

// Does to the document what the change says, without asking: the twin.
struct Twin {
  Document& doc;
  template <class T>
  bool change(std::map<std::string, T, std::less<>>& all, const Change<T>& c) {
    if (!c.before && !c.after) return false;
    const std::string id = key_of(c.before ? *c.before : *c.after);
    if (c.before && c.after && key_of(*c.after) != id) return false;
    std::optional<T> there;
    if (all.contains(id)) there = all[id];
    if (there != c.before) return false;
    all.erase(id);
    if (c.after) all[id] = *c.after;
    return true;
  }
  bool operator()(const Change<Layer>& c) { return change(doc.layers, c); }
  bool operator()(const Change<Person>& c) { return change(doc.persons, c); }
  bool operator()(const Change<Tag>& c) { return change(doc.tags, c); }
  bool operator()(const Change<Link>& c) { return change(doc.links, c); }
  bool operator()(const Change<Verdict>& c) { return change(doc.verdicts, c); }
  bool operator()(const Change<Meta>& c) {
    if (!c.before || !c.after || !(*c.before == doc.meta)) return false;
    doc.meta = *c.after;
    return true;
  }
  bool operator()(const TextChange& c) {
    if (doc.text.bytes() != c.before || Text::from(c.after).replaced()) return false;
    doc.text = Text::from(c.after);
    return true;
  }
};

// What apply() must do, written the slow way: on a copy, and sound at the end or not at all.
bool naive_apply(Document& doc, const Edit& edit) {
  Document copy = doc;
  for (const AnyChange& change : edit.changes)
    if (!std::visit(Twin{copy}, change)) return false;
  if (!document_problem(copy).empty()) return false;
  doc = copy;
  return true;
}

}  // namespace

TEST_CASE("edit: every pair of small changes does what the twin does, and its inverse takes it back") {
  const Document start = small();
  const std::vector<AnyChange> all = all_small_changes(start);
  int made = 0, refused = 0;
  const auto check = [&](const Edit& edit) {
    Document doc = start, twin = start;
    const std::string problem = apply(doc, edit);
    CHECK(problem.empty() == naive_apply(twin, edit));
    CHECK(doc == twin);
    CHECK(inverse(inverse(edit)) == edit);
    if (!problem.empty()) {
      ++refused;
      return;
    }
    ++made;
    CHECK(document_problem(doc).empty());
    CHECK(apply(doc, inverse(edit)) == "");
    CHECK(doc == start);
  };
  check(Edit{});
  for (const AnyChange& a : all) {
    check(Edit{message::as_it_was("one"), {a}});
    for (const AnyChange& b : all) check(Edit{message::as_it_was("two"), {a, b}});
  }
  CHECK(made > 200);
  CHECK(refused > 200);
}

TEST_CASE("edit: what is refused says why") {
  const auto problem = [](const Edit& edit) {
    Document doc = small();
    const std::string words = apply(doc, edit);
    CHECK(doc == small());
    return words;
  };
  const Tag tag = small().tags.at("t1");
  Tag other = tag;
  other.note = "mine";
  CHECK(problem({{}, {Change<Tag>{other, tag}}}) == "The tag “t1” has been changed since.");
  CHECK(problem({{}, {Change<Tag>{std::nullopt, tag}}}) == "The tag “t1” is there already.");
  other.id = "t7";
  CHECK(problem({{}, {Change<Tag>{other, std::nullopt}}}) == "The tag “t7” is not there any more.");
  CHECK(problem({{}, {Change<Tag>{tag, std::nullopt}}}) ==
        "The link “l1” ties the tag “t1”, which is not there.");
  CHECK(problem({{}, {TextChange{std::string(small().text.bytes()), "Rain"}}}) ==
        "The tag “t1” reaches beyond the end of the text.");
  Tag nan = tag;
  nan.confidence = std::nanf("");
  CHECK(problem({{}, {Change<Tag>{tag, nan}}}) ==
        "The tag “t1” has a confidence that is not between 0 and 1.");
}

TEST_CASE("edit: random scripts, against the twin, then all the way back and forth again") {
  int steps = 0;
  for (std::uint64_t seed = 0; seed < 40; ++seed) {
    Random random(seed);
    const Document start = some_document(random, random.below(12));
    Document doc = start, twin = start;
    std::vector<Edit> script;
    std::vector<Document> states{start};
    for (int step = 0; step < 40; ++step) {
      const Edit edit = some_edit(random, doc);
      REQUIRE(apply(doc, edit) == "");
      REQUIRE(naive_apply(twin, edit));
      REQUIRE(doc == twin);
      script.push_back(edit);
      states.push_back(doc);
      ++steps;
    }
    for (std::size_t i = script.size(); i-- > 0;) {
      REQUIRE(apply(doc, inverse(script[i])) == "");
      REQUIRE(doc == states[i]);
    }
    for (std::size_t i = 0; i < script.size(); ++i) {
      REQUIRE(apply(doc, script[i]) == "");
      REQUIRE(doc == states[i + 1]);
    }
  }
  CHECK(steps == 1600);
}

TEST_CASE("builder: one change for each thing, none for what stays") {
  const Document doc = small();
  Tag tag = doc.tags.at("t1");
  EditBuilder builder(doc, message::as_it_was("Two notes"));
  CHECK(builder.put(tag).build().empty());
  tag.note = "first";
  builder.put(tag);
  tag.note = "second";
  const Edit edit = builder.put(tag).build();
  CHECK(edit.act.words == "Two notes");
  REQUIRE(edit.changes.size() == 1);
  CHECK(std::get<Change<Tag>>(edit.changes[0]).after->note == "second");
  CHECK(std::get<Change<Tag>>(edit.changes[0]).before->note.empty());
  CHECK(builder.build().empty());

  Tag made = tag;
  made.id = builder.fresh("t");
  CHECK(made.id == "t3");
  CHECK(builder.fresh("t") == "t4");
  builder.put(made);
  REQUIRE(builder.tag("t3") != nullptr);
  CHECK(builder.tag("t3")->note == "second");
  builder.remove_tag("t3");
  CHECK(builder.tag("t3") == nullptr);
  CHECK(builder.build().empty());
}

TEST_CASE(
    "builder: removing a tag takes its links, old and new; removing a person takes the name off the tags") {
  Document doc = small();
  EditBuilder builder(doc, message::as_it_was("Delete"));
  Tag tag = doc.tags.at("t2");
  tag.id = "t3";
  builder.put(tag).put(Link{"l2", "t1", "t3", Role::source, {}});
  builder.remove_tag("t1").remove_tag("no such tag");
  CHECK(builder.link("l1") == nullptr);
  CHECK(builder.link("l2") == nullptr);
  builder.remove_person("p1").remove_person("nobody").remove_link("none");
  CHECK(builder.tag("t3")->person.empty());
  const Edit edit = builder.build();
  CHECK(apply(doc, edit) == "");
  CHECK(doc.tags.size() == 2);
  CHECK(doc.links.empty());
  CHECK(doc.persons.empty());
  CHECK(doc.tags.at("t2").person.empty());
  CHECK(apply(doc, inverse(edit)) == "");
  CHECK(doc == small());
}

TEST_CASE("builder: removing a tag takes the verdicts on it, and what it replaced is rejected") {
  Document doc = small();
  doc.verdicts.clear();
  Verdict replaced{.layer = "me", .tag = "t1", .judgement = Judgement::replaced, .by = "t2", .note = "better"};
  doc.verdicts[key_of(replaced)] = replaced;
  judge(doc, "t2", Judgement::accepted);
  REQUIRE(document_problem(doc) == "");
  const Edit edit = EditBuilder(doc, message::as_it_was("Delete")).remove_tag("t2").build();
  const Document before = doc;
  REQUIRE(apply(doc, edit) == "");
  CHECK(doc.verdicts.size() == 1);
  CHECK(doc.verdicts.at("me/t1").judgement == Judgement::rejected);
  CHECK(doc.verdicts.at("me/t1").note == "better");
  REQUIRE(apply(doc, inverse(edit)) == "");
  CHECK(doc == before);
  // In the edit that made them, too.
  EditBuilder builder(doc, message::as_it_was("Delete"));
  builder.put(Verdict{.layer = "key", .tag = "t2", .judgement = Judgement::rejected}).remove_tag("t2");
  CHECK(builder.verdict("key", "t2") == nullptr);
  CHECK(apply(doc, builder.build()) == "");
}

TEST_CASE("edit: the same step in another order") {
  const Document doc = small();
  Tag tag = doc.tags.at("t1");
  tag.note = "why";
  const Change<Tag> one{doc.tags.at("t1"), tag};
  const Change<Verdict> two{doc.verdicts.at("me/t2"), std::nullopt};
  const Message act = message::as_it_was("Judge");
  CHECK(same_step({act, {one, two}}, {act, {two, one}}));
  CHECK(!same_step({act, {one, two}}, {act, {one}}));
  CHECK(!same_step({act, {one, two}}, {message::as_it_was("Other"), {one, two}}));
  CHECK(same_step(inverse({act, {one, two}}), inverse({act, {two, one}})));
}

TEST_CASE("builder: an id may be given that points into what goes") {
  Document doc = small();
  EditBuilder builder(doc, message::as_it_was("Delete"));
  Tag tag = doc.tags.at("t1");
  tag.id = "t9";
  builder.put(tag);
  builder.remove_tag(builder.tag("t9")->id).remove_tag(doc.links.at("l1").from);
  CHECK(apply(doc, builder.build()) == "");
  CHECK(doc.tags.size() == 1);
}

TEST_CASE("builder: text and meta") {
  Document doc = small();
  EditBuilder builder(doc, message::as_it_was("Correct the article"));
  Meta meta = doc.meta;
  meta.title = "Rain";
  builder.put(meta).put_text(std::string(doc.text.bytes()) + " Snow.");
  meta.title = "Snow";
  const Edit edit = builder.put(meta).build();
  CHECK(edit.changes.size() == 2);
  CHECK(apply(doc, edit) == "");
  CHECK(doc.meta.title == "Snow");
  CHECK(doc.text.bytes().substr(doc.text.size() - 5) == "Snow.");
  CHECK(apply(doc, inverse(edit)) == "");
  CHECK(doc == small());
  EditBuilder same(doc, message::as_it_was("Nothing"));
  CHECK(same.put(doc.meta).put_text(doc.text.bytes()).build().empty());
}
