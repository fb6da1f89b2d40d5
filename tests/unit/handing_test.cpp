// An exercise that is handed out and in: what is in the file, and what must not be.
#include "core/exercise/handing.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "core/annotation/asides.h"
#include "core/annotation/commands.h"
#include "core/annotation/layers.h"
#include "core/files/formats.h"
#include "core/format/hearsay_json.h"
#include "core/suggest/suggest.h"
#include "tests/unit/generate.h"

using namespace hearsay;
using namespace hearsay::exercise;

namespace {

constexpr const char* article =
    "Harbour to close\n\n“We may have to close it,” said Mayor Ada Finch.\n\nThe ferry company said it might sail from "
    "the old pier. “That is not safe,” Tom Reed said.\n\nThe council votes on Monday.";

void act(Document& doc, const Edit& edit) {
  REQUIRE_FALSE(edit.empty());
  REQUIRE(apply(doc, edit) == "");
}

Fragments at(const Document& doc, std::string_view words) {
  const auto begin = static_cast<std::uint32_t>(doc.text.bytes().find(words));
  return {{begin, begin + static_cast<std::uint32_t>(words.size())}};
}

std::string of_label(const Document& doc, Label label) {
  for (const Tag* tag : tags_in_order(doc))
    if (tag->label == label && by_analysis(doc, *tag)) return tag->id;
  return {};
}

// Suggestions, of which the teacher accepted one, corrected one and rejected one; a tag and a note of her own.
Document teachers() {
  Document doc = suggested_document("article-1", Text::from(article), "paste", 1000);
  act(doc, commands::accept(doc, {of_label(doc, Label::quote)}));
  act(doc, commands::reject(doc, {of_label(doc, Label::hedge)}));
  act(doc, commands::tag(doc, "me", Label::quote, at(doc, "“That is not safe,”")));
  act(doc, commands::tag(doc, "me", Label::hedge, at(doc, "might")));
  act(doc, commands::tag(doc, "me", Label::claim, at(doc, "sail from the old pier")));
  for (const auto& [id, tag] : doc.tags)
    if (tag.layer == "me" && tag.label == Label::claim) {
      act(doc, commands::set_note(doc, id, "SECRET reason"));
      break;
    }
  return doc;
}

Exercise sheet(Exercise::Help help) {
  return {.id = "ex-1", .title = "Harbour", .instructions = "Mark it.", .suggestions = help};
}

Document work_by(const char* name) {
  Document work = to_hand_out(teachers(), teachers(), sheet(Exercise::Help::never), true);
  act(work, begin_work(work, name));
  return work;
}

std::size_t suggestions(const Document& doc) {
  return static_cast<std::size_t>(
      std::count_if(doc.tags.begin(), doc.tags.end(), [&](const auto& entry) { return by_analysis(doc, entry.second); }));
}

}  // namespace

TEST_CASE("handing out: without help there is no tag in the file, and with a key it is only in the key") {
  const Document doc = teachers();
  for (const bool with_key : {false, true}) {
    Document out = to_hand_out(doc, doc, sheet(Exercise::Help::never), with_key);
    CHECK(document_problem(out) == "");
    CHECK(out.id == "ex-1");
    CHECK(out.text == doc.text);
    CHECK(out.meta.title == doc.meta.title);
    CHECK(out.meta.asides == doc.meta.asides);
    CHECK(out.tags.empty());
    CHECK(out.links.empty());
    CHECK(out.verdicts.empty());
    CHECK(out.persons.empty());
    CHECK(out.meta.exercise->role == Exercise::Role::student);
    CHECK(out.meta.exercise->key.empty() == !with_key);
    out.meta.exercise->key.clear();
    CHECK(write_hearsay(out).find("SECRET") == std::string::npos);
  }
}

TEST_CASE("handing out: suggestions are as the analysis made them, whatever the teacher made of them") {
  const Document doc = teachers(), untouched_one = suggested_document("x", Text::from(article), "paste", 1000);
  for (const Exercise::Help help : {Exercise::Help::shown, Exercise::Help::after}) {
    const Document out = to_hand_out(doc, doc, sheet(help), false);
    CHECK(document_problem(out) == "");
    CHECK(out.verdicts.empty());
    // The same as of an article that nobody has worked on, ids included.
    CHECK(out.tags == to_hand_out(untouched_one, untouched_one, sheet(help), false).tags);
    CHECK(out.links.size() == untouched_one.links.size());
    CHECK(suggestions(out) == untouched_one.tags.size());
    CHECK(suggestions(out) == out.tags.size());
    CHECK(write_hearsay(out).find("SECRET") == std::string::npos);
  }
}

TEST_CASE("handing out: whom the teacher renamed or merged is in the key, and the suggestions do not tell") {
  Document doc = teachers();
  const Document before = doc;
  const auto named = [&doc](std::string_view name) {
    for (const auto& [id, person] : doc.persons)
      if (person.name.find(name) != std::string::npos) return id;
    return std::string();
  };
  const std::string finch = named("Finch"), reed = named("Reed");
  REQUIRE_FALSE(finch.empty());
  REQUIRE_FALSE(reed.empty());
  act(doc, commands::rename_person(doc, finch, "SECRET Finch"));
  act(doc, commands::merge_persons(doc, finch, {reed}));
  Document out = to_hand_out(doc, suggested_anew(doc), sheet(Exercise::Help::shown), true);
  CHECK(out.meta.exercise->key.find("SECRET Finch") != std::string::npos);
  out.meta.exercise->key.clear();
  CHECK(write_hearsay(out).find("SECRET") == std::string::npos);
  const Document same = to_hand_out(before, before, sheet(Exercise::Help::shown), false);
  CHECK(out.tags == same.tags);
  CHECK(out.persons == same.persons);
  CHECK(out.links == same.links);
}

TEST_CASE("handing out: suggestions made anew are of the paragraphs that count, whoever said so") {
  Document doc = teachers();
  const auto paragraph = [&doc](std::string_view words) { return paragraphs_at(doc.text, {at(doc, words).front()}); };
  act(doc, leave_out(doc, paragraph("might sail")));
  const Document fresh = suggested_anew(doc);
  CHECK(document_problem(fresh) == "");
  CHECK(fresh.meta == doc.meta);
  CHECK(suggestions(fresh) > 0);
  for (const auto& [id, tag] : fresh.tags) CHECK_FALSE(paragraph("might sail").front().contains(tag.fragments.front()));
  act(doc, take_in(doc, paragraph("might sail")));
  CHECK(suggestions(suggested_anew(doc)) > suggestions(fresh));
  CHECK(suggested_anew(doc).meta == doc.meta);
}

TEST_CASE("handing out: the key is the teacher's tags and accepted suggestions, with notes and speakers") {
  const Document doc = teachers();
  const Document out = to_hand_out(doc, doc, sheet(Exercise::Help::never), true);
  CHECK(out.meta.exercise->key == key_of_teacher(doc, sheet(Exercise::Help::never)));
  const ReadResult read = read_hearsay(out.meta.exercise->key);
  REQUIRE(read.problem == "");
  const Document& key = read.documents.at(0);
  CHECK(same_text(key, doc));
  CHECK(suggestions(key) == 0);
  CHECK(finds_and_parts_of(key, "me").size() == finds_and_parts_of(doc, "me").size());
  CHECK(key.tags.size() == finds_and_parts_of(doc, "me").size());
  CHECK(out.meta.exercise->key.find("SECRET reason") != std::string::npos);
  CHECK(out.meta.exercise->key.find("Ada Finch") != std::string::npos);
}

TEST_CASE("handing in: the sheet keeps the name, the time and the tries, and undo takes each back") {
  Document work = to_hand_out(teachers(), teachers(), sheet(Exercise::Help::after), true);
  CHECK(handed_in(work, 5).empty());  // by nobody
  CHECK(begin_work(work, " \n").empty());
  act(work, begin_work(work, "  Mia \n Berg\u202E\x01 "));
  CHECK(work.meta.exercise->name == "Mia Berg");
  CHECK_FALSE(shows_suggestions(*work.meta.exercise));
  CHECK_FALSE(shows_feedback(*work.meta.exercise));
  act(work, commands::tag(work, "me", Label::quote, at(work, "“That is not safe,”")));
  const Edit edit = handed_in(work, 5000);
  const Document open = work;
  act(work, edit);
  Document back = work;
  REQUIRE(apply(back, inverse(edit)) == "");
  CHECK(back == open);
  CHECK(work.meta.exercise->handed_in == 5000);
  CHECK(work.meta.exercise->tries == 1);
  CHECK(shows_suggestions(*work.meta.exercise));
  CHECK(shows_feedback(*work.meta.exercise));
  const std::string first = work.meta.exercise->first;
  const std::size_t found = finds_and_parts_of(work, "me").size();
  CHECK(found > 0);
  CHECK(read_hearsay(first).documents.at(0).tags.size() == found);

  act(work, try_again(work));
  CHECK(try_again(work).empty());
  CHECK_FALSE(shows_feedback(*work.meta.exercise));
  act(work, commands::tag(work, "me", Label::hedge, at(work, "might")));
  act(work, handed_in(work, 9000));
  CHECK(work.meta.exercise->tries == 2);
  CHECK(work.meta.exercise->first == first);

  CHECK(handed_in(Document(), 1).empty());
  CHECK(begin_work(Document(), "Mia").empty());
  CHECK(try_again(Document()).empty());
}

TEST_CASE("handing in: work goes on from a file as it is there, and undo brings back what was here") {
  Document here = to_hand_out(teachers(), teachers(), sheet(Exercise::Help::shown), true);
  CHECK(is_same_work(here, work_by("Mia")));  // nobody's yet
  act(here, begin_work(here, "Mia"));
  Document copy = here;
  act(here, commands::tag(here, "me", Label::hedge, at(here, "votes")));
  act(here, commands::reject(here, {of_label(here, Label::quote)}));
  act(copy, commands::tag(copy, "me", Label::quote, at(copy, "The council votes")));
  act(copy, commands::tag(copy, "me", Label::speaker, at(copy, "Monday")));
  act(copy, commands::accept(copy, {of_label(copy, Label::hedge)}));
  copy.meta.changed = here.meta.changed + 5;
  const Document before = here;
  const Edit edit = take_up(here, copy);
  act(here, edit);
  CHECK(document_problem(here) == "");
  CHECK(here.tags == copy.tags);
  CHECK(here.links == copy.links);
  CHECK(here.verdicts == copy.verdicts);
  CHECK(here.persons == copy.persons);
  CHECK(here.meta.exercise == copy.meta.exercise);
  CHECK(take_up(here, copy).empty());
  REQUIRE(apply(here, inverse(edit)) == "");
  CHECK(here == before);
  CHECK(is_same_work(here, copy));
  copy.meta.exercise->name = " mia";
  CHECK(is_same_work(here, copy));
  copy.meta.exercise->name = "Tom";
  CHECK_FALSE(is_same_work(here, copy));
  CHECK_FALSE(is_same_work(here, teachers()));
}

TEST_CASE("handing in: only what the student marked, as their own, and neither key nor suggestions") {
  Document work = to_hand_out(teachers(), teachers(), sheet(Exercise::Help::shown), true);
  act(work, begin_work(work, "Mia"));
  const std::string quote = of_label(work, Label::quote);
  act(work, commands::accept(work, {quote}));
  act(work, commands::set_note(work, quote, "she says so"));
  act(work, commands::tag(work, "me", Label::hedge, at(work, "votes")));
  act(work, handed_in(work, 5000));
  const Document in = to_hand_in(work);
  CHECK(document_problem(in) == "");
  CHECK(suggestions(in) == 0);
  CHECK(in.verdicts.empty());
  CHECK(in.meta.exercise->key.empty());
  CHECK(in.meta.exercise->first.empty());
  CHECK(in.meta.exercise->name == "Mia");
  CHECK(in.meta.exercise->handed_in == 5000);
  CHECK(in.tags.size() == finds_and_parts_of(work, "me").size());
  CHECK(in.tags.size() < work.tags.size());
  CHECK_FALSE(in.links.empty());
  const std::string file = write_hearsay(in);
  CHECK(file.find("she says so") != std::string::npos);
  CHECK(file.find("SECRET") == std::string::npos);
  CHECK(file.find("confidence") == std::string::npos);
  // Two students' files are two articles.
  Document other = work;
  act(other, begin_work(other, "Tom"));
  CHECK(to_hand_in(other).id != in.id);
}

TEST_CASE("handing in: 800 words with 60 tags and a note each are at most 50 KB") {
  std::string text;
  for (int sentence = 0; sentence < 80; ++sentence)
    text += "“It may rain in the north tomorrow,” said “Ms Rook” again" + std::string(sentence % 4 == 3 ? ".\n\n" : ". ");
  Document doc;
  doc.id = "d";
  doc.text = Text::from(text);
  doc.layers["me"] = {"me", Author::me, "Me", {}};
  Document work = to_hand_out(doc, doc, sheet(Exercise::Help::never), false);
  act(work, begin_work(work, "Mia"));
  std::size_t from = 0;
  for (int i = 0; i < 20; ++i) {
    for (const auto& [label, words] : {std::pair(Label::quote, "“It may rain in the north tomorrow,”"),
                                       std::pair(Label::speaker, "“Ms Rook”"), std::pair(Label::hedge, "may")}) {
      const auto begin = static_cast<std::uint32_t>(work.text.bytes().find(words, from));
      act(work, commands::tag(work, "me", label, {{begin, begin + static_cast<std::uint32_t>(std::string(words).size())}}));
    }
    from = work.text.bytes().find("again", from) + 1;
  }
  std::string quote;
  for (const Tag* tag : tags_in_order(work)) {
    act(work, commands::set_note(work, tag->id, "because the words after it say who it was"));
    if (tag->label == Label::quote) quote = tag->id;
    if (tag->label == Label::speaker) act(work, commands::set_speaker(work, quote, tag->id));
  }
  act(work, handed_in(work, 1'700'000'000'000));
  const Document in = to_hand_in(work);
  CHECK(in.tags.size() == 60);
  CHECK(in.links.size() == 20);
  const std::string file = find_format("hearsay")->write({{&in}}, 0);
  CHECK(file.size() <= 50 * 1024);
}

TEST_CASE("handing in: the file's name is what every file system takes, and has the student's name in it") {
  const auto name = [](std::string title, std::string student) {
    return hand_in_name({.title = std::move(title), .name = std::move(student)});
  };
  CHECK(name("Ferry talks", "Mia") == "Ferry talks – Mia.hearsay.json");
  CHECK(name("Who / what?", "../..\\Mia:1") == "Who what – .. .. Mia 1.hearsay.json");
  const std::string cut = name(std::string(59, 'x') + "éé", "Mia");
  CHECK(cut == std::string(59, 'x') + " – Mia.hearsay.json");
  CHECK(name("T", std::string(5000, 'm')).size() < 130);
  CHECK(so_far_name({.title = "Ferry talks", .name = "Mia"}, "so far") == "Ferry talks – Mia – so far.hearsay.json");
}

TEST_CASE("handing in: kinds that are asked for and untouched yet") {
  Document work = work_by("Mia");
  CHECK(untouched(work).labels == std::vector{Label::quote, Label::speaker, Label::hedge});
  act(work, commands::tag(work, "me", Label::hedge, at(work, "might")));
  CHECK(untouched(work).labels == std::vector{Label::quote, Label::speaker});
  CHECK(untouched(Document()).empty());
}

TEST_CASE("handing in: statements that differ are untouched until one quote says so") {
  Document work = work_by("Mia");
  work.meta.exercise->labels.clear();
  CHECK(untouched(work).empty());
  work.meta.exercise->statements = true;
  CHECK(untouched(work).statements);
  const Edit quote = commands::tag(work, "me", Label::quote, at(work, "might"));
  act(work, quote);
  CHECK_FALSE(untouched(work).empty());
  act(work, commands::set_elsewhere(work, commands::first_tag(quote), {{.way = Elsewhere::Way::unsure}}));
  CHECK(untouched(work).empty());
  // The teacher gets it.
  const Document in = to_hand_in(work);
  REQUIRE(in.tags.size() == 1);
  CHECK(in.tags.begin()->second.elsewhere == std::vector<Elsewhere>{{.way = Elsewhere::Way::unsure}});
}

TEST_CASE("handing out: what the teacher says of other articles is in the key and nowhere else") {
  Document doc = teachers();
  std::string quote;
  for (const auto& [id, tag] : doc.tags)
    if (tag.label == Label::quote && state_of(doc, tag) != State::rejected) quote = id;
  REQUIRE(!quote.empty());
  act(doc, commands::set_elsewhere(doc, quote, {{Elsewhere::Way::unsure, "The Evening Echo", "it could be so"}}));
  for (const auto help : {Exercise::Help::never, Exercise::Help::shown}) {
    Exercise asked = sheet(help);
    asked.statements = true;
    Document out = to_hand_out(doc, doc, asked, true);
    CHECK(out.meta.exercise->statements);
    CHECK(out.meta.exercise->key.find("The Evening Echo") != std::string::npos);
    out.meta.exercise->key.clear();
    CHECK(write_hearsay(out).find("elsewhere") == std::string::npos);
    CHECK(write_hearsay(to_hand_out(doc, doc, asked, false)).find("elsewhere") == std::string::npos);
  }
}

TEST_CASE("the teacher's article keeps the sheet without the key or anybody's work") {
  Document doc = teachers();
  Exercise given = sheet(Exercise::Help::never);
  given.key = "k";
  given.name = "Mia";
  given.tries = 3;
  act(doc, keep_sheet(doc, given));
  CHECK(doc.meta.exercise->role == Exercise::Role::teacher);
  CHECK(doc.meta.exercise->key.empty());
  CHECK(doc.meta.exercise->name.empty());
  CHECK(doc.meta.exercise->tries == 0);
  CHECK(doc.meta.exercise->instructions == "Mark it.");
  CHECK(keep_sheet(doc, given).empty());
}
