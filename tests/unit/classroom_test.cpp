// What a teacher's page remembers of an exercise in the making and of a class.
#include "web/view/classroom.h"

#include <doctest/doctest.h>

#include "core/annotation/commands.h"
#include "core/exercise/handing.h"
#include "core/format/hearsay_json.h"
#include "core/message/message.h"

using namespace hearsay;
using namespace hearsay::view;

namespace {

void act(Document& doc, const Edit& edit) {
  REQUIRE(!edit.empty());
  REQUIRE(apply(doc, edit) == "");
}

Document teachers() {
  Document doc;
  doc.id = "d1";
  doc.text = Text::from("Rain may come, the keeper said.");
  doc.meta.title = "Rain";
  act(doc, commands::tag(doc, my_layer, Label::hedge, {{5, 8}}));
  return doc;
}

Document work_of(const Document& out, const char* name, Span words) {
  Document work = out;
  act(work, exercise::begin_work(work, name));
  act(work, commands::tag(work, my_layer, Label::hedge, {words}));
  act(work, exercise::handed_in(work, 1000));
  return exercise::to_hand_in(work);
}

}  // namespace

TEST_CASE("classroom: the form is filled from the article, and from its sheet the second time") {
  Document doc = teachers();
  Classroom room;
  room.start(doc, "Read it.");
  CHECK(room.form().sheet.title == "Rain");
  CHECK(room.form().sheet.instructions == "Read it.");
  CHECK(room.form().sheet.id.empty());
  Exercise sheet = room.form().sheet;
  sheet.id = "x1";
  sheet.title = "Rain, a first try";
  act(doc, exercise::keep_sheet(doc, sheet));
  room.start(doc, "Read it.");
  CHECK(room.form().sheet.id == "x1");
  CHECK(room.form().sheet.title == "Rain, a first try");
  // A student's copy is no sheet to make another exercise from.
  const Document out = exercise::to_hand_out(doc, doc, sheet, true);
  room.start(out, "Read it.");
  CHECK(room.form().sheet.id.empty());
  CHECK(room.form().sheet.role == Exercise::Role::teacher);
}

TEST_CASE("classroom: what is handed out is what the form says; a passphrase has eight characters") {
  ExerciseForm form{.sheet = {.id = "x1", .feedback = Exercise::Feedback::any_time, .parts = {{0, 4}}}};
  CHECK(form.finished().parts.empty());
  CHECK(form.finished().feedback == Exercise::Feedback::any_time);
  form.only_parts = true;
  form.with_key = false;
  CHECK(form.finished().parts == Fragments{{0, 4}});
  CHECK(form.finished().feedback == Exercise::Feedback::none);
  for (const auto& [words, is_one] : {std::pair{"", false}, {"seven77", false}, {"  seven77  ", false}, {"ééééééé", false}, {"éééééééé", true}}) {
    form.passphrase = words;
    CHECK(form.has_passphrase() == is_one);
  }
  // The article's own sheet says which paragraphs count.
  Document doc = teachers();
  act(doc, exercise::keep_sheet(doc, {.id = "x1", .title = "Rain", .parts = {{0, 4}}}));
  Classroom room;
  room.start(doc, "");
  CHECK(room.form().only_parts);
}

TEST_CASE("classroom: answers that were locked are to be locked again, with a passphrase that is asked for again") {
  ExerciseForm form{.sheet = {.id = "x1", .title = "Rain"}, .locks = true, .passphrase = "crane bolt saltmarsh"};
  Document doc = teachers();
  act(doc, exercise::keep_sheet(doc, form.finished()));
  CHECK(doc.meta.exercise->locked);
  Classroom room;
  room.start(doc, "");
  CHECK(room.form().locks);
  CHECK_FALSE(room.form().has_passphrase());
  // What goes out says so only once it is locked.
  CHECK_FALSE(exercise::to_hand_out(doc, doc, room.form().finished(), true).meta.exercise->locked);
  form.locks = false;
  act(doc, exercise::keep_sheet(doc, form.finished()));
  room.start(doc, "");
  CHECK_FALSE(room.form().locks);
  // Where no answers go along nothing is locked.
  form.locks = true;
  form.with_key = false;
  CHECK_FALSE(form.finished().locked);
}

TEST_CASE("classroom: an exercise without answers is without them when it is handed out again") {
  Document doc = teachers();
  ExerciseForm form{.sheet = {.id = "x1", .title = "Rain"}, .with_key = false};
  act(doc, exercise::keep_sheet(doc, form.finished()));
  const ReadResult read = read_hearsay(write_hearsay(doc));
  REQUIRE(read.documents.size() == 1);
  Classroom room;
  room.start(read.documents[0], "");
  CHECK_FALSE(room.form().with_key);
  // What goes out does not say how it was.
  CHECK(exercise::to_hand_out(doc, doc, room.form().finished(), false).meta.exercise->with_key);
  form.with_key = true;
  act(doc, exercise::keep_sheet(doc, form.finished()));
  CHECK(write_hearsay(doc).find("withKey") == std::string::npos);  // as before it was remembered
  room.start(doc, "");
  CHECK(room.form().with_key);
}

TEST_CASE("classroom: whose tags are the answers is remembered as long as they are there") {
  Document doc = teachers();
  doc.layers["layer1"] = {.id = "layer1", .author = Author::key, .name = "Agreed in class"};
  ExerciseForm form{.sheet = {.id = "x1", .title = "Rain"}};
  form.sheet.answers_of = "layer1";
  act(doc, exercise::keep_sheet(doc, form.finished()));
  Classroom room;
  room.start(doc, "");
  CHECK(room.form().sheet.answers_of == "layer1");
  doc.layers.erase("layer1");
  room.start(doc, "");
  CHECK(room.form().sheet.answers_of.empty());
}

TEST_CASE("classroom: the source check is remembered with its answers, whoever was renamed since") {
  Document doc = teachers();
  doc.persons["p1"] = {"p1", "the keeper", 0, false, {}};
  act(doc, commands::tag(doc, my_layer, Label::quote, {{0, 13}}));
  for (auto& [id, tag] : doc.tags)
    if (tag.label == Label::quote) tag.person = "p1";
  ExerciseForm form{.sheet = {.id = "x1", .title = "Rain"}, .checks_sources = true};
  form.sheet.sources = {{.id = "p1", .name = "the keeper"}, {.id = "p9", .name = "nobody"}};
  form.sheet.sources[0].replies[0] = {SourceAnswer::no, "  paid \n for it "};
  CHECK(form.finished().sources[0].replies[0].reason == "paid for it");
  act(doc, exercise::keep_sheet(doc, form.finished()));
  doc.persons["p1"].name = "Ada Finch";
  Classroom room;
  room.start(doc, "");
  CHECK(room.form().checks_sources);
  REQUIRE(room.form().sheet.sources.size() == 1);
  CHECK(room.form().sheet.sources[0].name == "Ada Finch");
  CHECK(room.form().sheet.sources[0].replies[0].answer == SourceAnswer::no);
  form.checks_sources = false;
  CHECK(form.finished().sources.empty());
}

TEST_CASE("classroom: feedback and marks wait for what the passphrase gives") {
  Document doc = teachers();
  Document out = exercise::to_hand_out(doc, doc, {.id = "x1", .title = "Rain"}, true);
  const std::string key = out.meta.exercise->key;
  out.meta.exercise->key = "AQAJJ8A=";
  out.meta.exercise->locked = true;
  Document mine = out;
  act(mine, exercise::begin_work(mine, "Mia"));
  Classroom room;
  CHECK(room.feedback(mine, 1).problem.id == "feedback.locked");
  room.take({{"out", out}, {"Mia", work_of(out, "Mia", {5, 8})}}, {});
  CHECK(room.roll(nullptr, 0).exercises[0].locked == "AQAJJ8A=");

  room.begin_lock({.exercise = "x1"});
  CHECK(room.is_locking());
  CHECK(room.end_lock().exercise == "x1");
  CHECK_FALSE(room.is_locking());
  room.tell_lock_problem("x1", {.id = "lock.wrong"});
  CHECK(room.lock_problem("x1").id == "lock.wrong");
  CHECK(room.lock_problem("x2").empty());
  room.start(doc, "");
  CHECK_FALSE(room.lock_problem("x1").empty());  // another form says nothing of it

  room.unlocked("x1", key);
  CHECK(room.is_unlocked("x1"));
  CHECK(room.feedback(mine, 1).count(Outcome::missed) == 1);
  CHECK(room.roll(nullptr, 0).exercises[0].students[0].all.percent == 100);
}

TEST_CASE("classroom: files come one by one; the key is that of the article that is open, as it is now") {
  Document doc = teachers();
  Exercise sheet;
  sheet.id = "x1";
  sheet.title = "Rain";
  act(doc, exercise::keep_sheet(doc, sheet));
  const Document out = exercise::to_hand_out(doc, doc, sheet, true);
  Classroom room;
  CHECK(room.empty());
  room.take({{"a.json", work_of(out, "Mia", {5, 8})}}, {});
  REQUIRE(room.roll(&doc, 1).exercises.size() == 1);
  CHECK(room.roll(&doc, 1).exercises[0].students[0].of(Label::hedge).right == 1);
  room.take({{"b.json", work_of(out, "Bo", {0, 4})}}, {{"c.json", {}}});
  REQUIRE(room.roll(&doc, 1).exercises[0].students.size() == 2);
  CHECK(room.unread().size() == 1);
  REQUIRE(room.shown(room.roll(&doc, 1)));
  const auto first = [&] { return exercise::shown_name(message::plain_english(), *room.shown(room.roll(&doc, 1)), 0, room.names()); };
  CHECK(first() == "Bo");
  room.show_names(exercise::Names::hidden);
  CHECK(first() == "Student 1");
  // The teacher changes the answers: another state, another marking.
  act(doc, commands::tag(doc, my_layer, Label::hedge, {{19, 30}}));
  CHECK(room.roll(&doc, 2).exercises[0].students[1].of(Label::hedge).missed == 1);
  CHECK(!room.roll(nullptr, 2).exercises[0].has_key);
  room.forget();
  CHECK(room.empty());
  CHECK(room.roll(&doc, 2).exercises.empty());
  CHECK(room.shown(room.roll(&doc, 2)) == nullptr);
}

TEST_CASE("classroom: feedback is that of the work as it is") {
  Document doc = teachers();
  const Document out = exercise::to_hand_out(doc, doc, {.id = "x1", .title = "Rain"}, true);
  Document work = out;
  act(work, exercise::begin_work(work, "Mia"));
  const Classroom room;
  CHECK(room.feedback(work, 1).count(Outcome::missed) == 1);
  act(work, commands::tag(work, my_layer, Label::hedge, {{5, 8}}));
  CHECK(room.feedback(work, 2).count(Outcome::right) == 1);
}

TEST_CASE("classroom: places are gone through round the ends; what is to have no tag is remembered until there is one") {
  Document doc = teachers();
  const auto hedge = [](Span words) { return exercise::Mark{.label = Label::hedge, .fragments = {words}}; };
  const std::vector<exercise::Annotator> people{{"Mia", {hedge({5, 8}), hedge({0, 4})}}, {"Bo", {hedge({9, 13})}}};
  Deciding deciding;
  CHECK_FALSE(deciding.is_on(Document()));
  deciding.start({.article = doc.id, .layer = "Agreed", .all = exercise::adjudicate(doc.text, people, {.labels = {Label::hedge}})}, 7);
  CHECK(deciding.is_on(doc));
  REQUIRE(deciding.all().spots.size() == 3);
  CHECK(deciding.at() == 0);
  CHECK(deciding.words() == Span{0, 4});
  deciding.step(-1);
  CHECK(deciding.words() == Span{9, 13});
  deciding.step(2);
  CHECK(deciding.words() == Span{5, 8});

  const auto now = [&](std::uint64_t revision) -> const std::vector<exercise::Taken>& { return deciding.taken(doc, revision); };
  CHECK(deciding.decided(now(1)) == 0);
  deciding.leave_without(true);
  CHECK(deciding.is_without(1, now(1)));
  CHECK(deciding.decided(now(1)) == 1);
  act(doc, exercise::decide(doc, "Agreed", deciding.all(), 1, deciding.all().spots[1].versions[0].marks));
  CHECK_FALSE(deciding.is_without(1, now(2)));
  CHECK(deciding.decided(now(2)) == 1);
  deciding.leave_without(false);
  CHECK(deciding.decided(now(2)) == 1);
  Document corrected = doc;
  corrected.text = Text::from("Rain will come, the keeper said.");
  CHECK_FALSE(deciding.is_on(corrected));
  deciding.end();
  CHECK_FALSE(deciding.is_on(doc));
}
