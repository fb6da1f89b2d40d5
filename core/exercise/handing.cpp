// Tested by tests/unit/handing_test.cpp.
#include "core/exercise/handing.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "core/annotation/commands.h"
#include "core/annotation/layers.h"
#include "core/exercise/marks.h"
#include "core/exercise/source_check.h"
#include "core/exercise/student_name.h"
#include "core/format/format.h"
#include "core/format/hearsay_json.h"
#include "core/message/message.h"

namespace hearsay::exercise {

namespace {

using namespace message::literals;

// Whose tags a document is to have.
enum class Whose { person, analysis };

// The text with these tags of `doc` as the only ones, in one layer. Ids count in the order of the text.
Document with_only(const Document& doc, const std::vector<const Tag*>& tags, Whose whose) {
  Document out;
  out.text = doc.text;
  out.layers[my_layer] = {.id = my_layer, .author = Author::me, .name = "Me"};
  std::string layer = my_layer;
  std::map<std::string_view, std::string> ids, persons;
  for (const Tag* tag : tags) {
    if (whose == Whose::analysis) {
      const Layer& known = doc.layers.find(tag->layer)->second;
      layer = known.id;
      out.layers[layer] = {.id = layer, .author = Author::analysis, .name = known.name, .version = known.version};
    }
    Tag copy = *tag;
    copy.id = ids[tag->id] = (whose == Whose::analysis ? "a" : "t") + std::to_string(ids.size() + 1);
    copy.layer = layer;
    if (whose == Whose::person) {
      copy.confidence = 0;
      copy.rule = {};
      copy.note = note_of(doc, *tag);
    } else {
      copy.note.clear();
      copy.elsewhere.clear();
      copy.extra.clear();
    }
    if (const auto person = doc.persons.find(tag->person); person != doc.persons.end()) {
      const auto [known, fresh] = persons.emplace(person->first, "p" + std::to_string(persons.size() + 1));
      if (fresh) {
        Person here = person->second;
        here.id = known->second;
        if (whose == Whose::analysis) here.extra.clear();
        out.persons.emplace(here.id, here);
      }
      copy.person = known->second;
    }
    out.tags.emplace(copy.id, std::move(copy));
  }
  for (const auto& [id, link] : doc.links) {
    const auto from = ids.find(link.from), to = ids.find(link.to);
    if (from == ids.end() || to == ids.end()) continue;
    const std::string fresh = "l" + std::to_string(out.links.size() + 1);
    out.links.emplace(fresh, Link{fresh, from->second, to->second, link.role, {}});
  }
  return out;
}

// What was not the teacher's doing.
std::vector<const Tag*> suggestions_of(const Document& doc) {
  std::vector<const Tag*> tags = tags_in_order(doc);
  std::erase_if(tags, [&](const Tag* tag) { return !by_analysis(doc, *tag); });
  return tags;
}

// The sheet as nobody has worked on it.
Exercise blank(Exercise sheet, Exercise::Role role) {
  sheet.role = role;
  sheet.key.clear();
  // The teacher's own copy remembers it: the next time nothing is handed out open by mistake.
  const bool teachers = role == Exercise::Role::teacher;
  sheet.locked = sheet.locked && teachers;
  sheet.with_key = sheet.with_key || !teachers;
  if (!teachers) sheet.answers_of.clear();
  sheet.name.clear();
  sheet.handed_in = 0;
  sheet.tries = 0;
  sheet.first.clear();
  return sheet;
}

const Exercise* sheet_of(const Document& doc, Exercise::Role role) {
  return doc.meta.exercise && doc.meta.exercise->role == role ? &*doc.meta.exercise : nullptr;
}

// A long title leaves room for the name.
std::string name_of_work(const Exercise& sheet) {
  constexpr std::uint32_t room = 60;
  const Text title = Text::from(sheet.title);
  std::uint32_t end = std::min(room, title.size());
  while (!title.is_border(end)) --end;
  return std::string(title.bytes({0, end})) + " – " + sheet.name;
}

Edit put_sheet(const Document& doc, Exercise sheet, Message act) {
  Meta meta = doc.meta;
  meta.exercise = std::move(sheet);
  return EditBuilder(doc, std::move(act)).put(meta).build();
}

}  // namespace

Edit keep_sheet(const Document& teachers, Exercise sheet) {
  Message act = message::make("act.exercise", "title"_is = commands::told(sheet.title));
  return put_sheet(teachers, blank(std::move(sheet), Exercise::Role::teacher), std::move(act));
}

std::string key_of_teacher(const Document& teachers, const Exercise& sheet) {
  Document key = with_only(teachers, finds_and_parts_of(teachers, answers_layer(teachers, sheet)), Whose::person);
  key.id = "key";
  key.meta.title = teachers.meta.title;
  if (!sheet.sources.empty())
    key.meta.exercise = Exercise{.id = sheet.id, .title = sheet.title, .role = Exercise::Role::teacher, .sources = sheet.sources};
  return write_hearsay(key);
}

Document to_hand_out(const Document& teachers, const Document& suggested, Exercise sheet, bool with_key) {
  const bool help = sheet.suggestions != Exercise::Help::never;
  Document out = with_only(suggested, help ? suggestions_of(suggested) : std::vector<const Tag*>(), Whose::analysis);
  out.id = sheet.id;
  out.meta.title = teachers.meta.title;
  out.meta.from = teachers.meta.from;
  out.meta.created = teachers.meta.created;
  out.meta.changed = teachers.meta.changed;
  out.meta.language = teachers.meta.language;
  out.meta.asides = teachers.meta.asides;
  std::string key = with_key ? key_of_teacher(teachers, sheet) : std::string();
  sheet.sources = unanswered(std::move(sheet.sources));
  out.meta.exercise = blank(std::move(sheet), Exercise::Role::student);
  out.meta.exercise->key = std::move(key);
  return out;
}

Document article_of(const Exercise& sheet, const Text& text) {
  Document out;
  out.text = text;
  out.meta.title = sheet.title;
  out.meta.exercise = blank(sheet, Exercise::Role::teacher);
  return out;
}

Edit begin_work(const Document& work, std::string_view name) {
  std::string folded = student_name(name);
  if (!work.meta.exercise || folded.empty()) return {};
  Exercise sheet = *work.meta.exercise;
  sheet.name = std::move(folded);
  Message act = message::make("act.begin-work", "name"_is = commands::told(sheet.name));
  return put_sheet(work, std::move(sheet), std::move(act));
}

Edit handed_in(const Document& work, std::int64_t now) {
  if (!work.meta.exercise || work.meta.exercise->name.empty()) return {};
  Exercise sheet = *work.meta.exercise;
  sheet.handed_in = now;
  if (++sheet.tries == 1) {
    Document first = to_hand_in(work);
    first.meta.exercise->handed_in = sheet.handed_in;
    first.meta.exercise->tries = sheet.tries;
    sheet.first = write_hearsay(first);
  }
  Message act = message::make("act.hand-in", "title"_is = commands::told(sheet.title));
  return put_sheet(work, std::move(sheet), std::move(act));
}

Edit try_again(const Document& work) {
  if (!work.meta.exercise) return {};
  Exercise sheet = *work.meta.exercise;
  sheet.handed_in = 0;
  Message act = message::make("act.try-again", "title"_is = commands::told(sheet.title));
  return put_sheet(work, std::move(sheet), std::move(act));
}

Edit take_up(const Document& work, const Document& copy) {
  EditBuilder edit(work, message::make("act.take-up"));
  for (const auto& [id, layer] : copy.layers) edit.put(layer);
  for (const auto& [id, person] : copy.persons) edit.put(person);
  std::set<std::string, std::less<>> gone;
  for (const auto& [id, tag] : work.tags)
    if (!copy.tags.contains(id)) gone.insert(id);
  edit.remove_tags(gone);
  for (const auto& [id, link] : work.links)
    if (!copy.links.contains(id)) edit.remove_link(id);
  for (const auto& [key, verdict] : work.verdicts)
    if (!copy.verdicts.contains(key)) edit.remove_verdict(verdict.layer, verdict.tag);
  for (const auto& [id, tag] : copy.tags) edit.put(tag);
  for (const auto& [id, link] : copy.links) edit.put(link);
  for (const auto& [key, verdict] : copy.verdicts) edit.put(verdict);
  for (const auto& [id, person] : work.persons)
    if (!copy.persons.contains(id)) edit.remove_person(id);
  Meta meta = copy.meta;
  meta.changed = work.meta.changed;  // not of the work: when the file was written
  return edit.put(meta).build();
}

bool is_same_work(const Document& work, const Document& copy) {
  const Exercise *here = students_sheet(work), *there = students_sheet(copy);
  return here && there && here->id == there->id && same_text(work, copy) &&
         (here->name.empty() || name_key(here->name) == name_key(there->name));
}

Document to_hand_in(const Document& work) {
  Document out = with_only(work, finds_and_parts_of(work, my_layer), Whose::person);
  out.meta = work.meta;
  out.meta.lost.clear();
  out.meta.extra.clear();
  out.id = work.id;
  if (!out.meta.exercise) return out;
  Exercise& sheet = *out.meta.exercise;
  sheet.key.clear();
  sheet.locked = false;
  sheet.first.clear();
  out.id = sheet.id + "-" + fingerprint(Text::from(sheet.name));
  return out;
}

std::string hand_in_name(const Exercise& sheet) { return file_name(name_of_work(sheet), ".hearsay.json"); }

std::string so_far_name(const Exercise& sheet, std::string_view so_far) {
  return file_name(name_of_work(sheet) + " – " + std::string(so_far), ".hearsay.json");
}

Untouched untouched(const Document& work) {
  if (!work.meta.exercise) return {};
  Untouched left{work.meta.exercise->labels, work.meta.exercise->statements};
  for (const Tag* tag : finds_and_parts_of(work, my_layer)) {
    std::erase(left.labels, tag->label);
    if (!tag->elsewhere.empty()) left.statements = false;
  }
  return left;
}

const Exercise* students_sheet(const Document& doc) { return sheet_of(doc, Exercise::Role::student); }
const Exercise* teachers_sheet(const Document& doc) { return sheet_of(doc, Exercise::Role::teacher); }

bool shows_suggestions(const Exercise& sheet) {
  return sheet.suggestions == Exercise::Help::shown ||
         (sheet.suggestions == Exercise::Help::after && sheet.handed_in != 0);
}

bool shows_feedback(const Exercise& sheet) {
  return sheet.feedback == Exercise::Feedback::any_time ||
         (sheet.feedback == Exercise::Feedback::after_hand_in && sheet.handed_in != 0);
}

Blind blind_of(const Document& doc) {
  const Exercise* sheet = students_sheet(doc);
  if (!sheet) return doc.meta.blind;
  return shows_suggestions(*sheet) ? Blind::off : Blind::on;
}

}  // namespace hearsay::exercise
