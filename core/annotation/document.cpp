// Tested by tests/unit/document_test.cpp.
#include "core/annotation/document.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace hearsay {

namespace {

constexpr std::array<const char*, 5> label_names{"quote", "speaker", "cue", "hedge", "claim"};
constexpr std::array<const char*, state_count> state_names{"suggested", "accepted", "rejected", "others"};
constexpr std::array<const char*, 5> author_names{"analysis", "me", "key", "imported", "student"};
constexpr std::array<const char*, elsewhere_ways> way_names{"words", "part", "surer", "unsure", "voice"};
constexpr std::array<const char*, 3> role_names{"source", "cue", "claim"};
constexpr std::array<const char*, 4> judgement_names{"undecided", "accepted", "rejected", "replaced"};
constexpr std::array<const char*, 3> aside_names{"page", "repeat", "article"};
constexpr std::array<const char*, 3> blind_names{"off", "on", "done"};
constexpr std::array<const char*, outcomes> outcome_names{"right", "borders", "wrong-kind", "wrong-speaker", "missed", "extra"};
constexpr std::array<const char*, source_questions> question_names{"independent", "several", "evidence", "informed", "named"};
constexpr std::array<const char*, source_answers> answer_names{"open", "yes", "no", "cannot-tell"};
constexpr std::array<const char*, 3> help_names{"shown", "after", "never"};
constexpr std::array<const char*, 3> feedback_names{"none", "after-hand-in", "any-time"};
constexpr std::array<const char*, 2> copy_names{"teacher", "student"};

template <class E, std::size_t n>
const char* name_in(const std::array<const char*, n>& names, E value) {
  const auto at = static_cast<std::size_t>(value);
  return at < n ? names[at] : "";
}

template <class E, std::size_t n>
bool find_in(const std::array<const char*, n>& names, std::string_view name, E& value) {
  const auto it = std::find(names.begin(), names.end(), name);
  if (it == names.end()) return false;
  value = static_cast<E>(it - names.begin());
  return true;
}

std::string quoted(std::string_view words) { return "“" + std::string(words) + "”"; }

// What a person reads as the place of a problem: the tag “t5”.
std::string the(const char* noun, std::string_view id) {
  return std::string("The ") + noun + " " + quoted(id);
}

std::string fragments_problem(const Text& text, const Fragments& fragments) {
  if (fragments.empty()) return "marks no words";
  std::uint32_t from = 0;
  for (const Span& span : fragments) {
    if (span.begin >= span.end) return "has an empty fragment";
    if (span.end > text.size()) return "reaches beyond the end of the text";
    if (!text.is_border(span.begin) || !text.is_border(span.end)) return "cuts a character in two";
    if (span.begin < from) return "has fragments that overlap or are out of order";
    from = span.end;
  }
  return {};
}

template <class T>
std::string key_problem(const std::map<std::string, T, std::less<>>& things, const char* noun) {
  for (const auto& [key, thing] : things) {
    if (key.empty()) return std::string("A ") + noun + " has no id.";
    if (key != key_of(thing))
      return the(noun, key) + " is kept under the id of another, " + quoted(key_of(thing)) + ".";
  }
  return {};
}

}  // namespace

std::string verdict_key(std::string_view layer, std::string_view tag) {
  std::string key(layer);
  return (key += '/') += tag;
}

bool by_analysis(const Document& doc, const Tag& tag) {
  const auto layer = doc.layers.find(tag.layer);
  return layer != doc.layers.end() && layer->second.author == Author::analysis;
}

bool by_another(const Document& doc, const Tag& tag) {
  const auto layer = doc.layers.find(tag.layer);
  if (layer == doc.layers.end() || tag.layer == my_layer) return false;
  const Author author = layer->second.author;
  return author == Author::analysis || author == Author::key || author == Author::student;
}

const Verdict* verdict_of(const Document& doc, std::string_view layer, std::string_view tag) {
  const auto it = doc.verdicts.find(verdict_key(layer, tag));
  return it == doc.verdicts.end() ? nullptr : &it->second;
}

State state_by(const Verdict* verdict, const Document& doc, std::string_view layer, const Tag& tag) {
  if (verdict && verdict->judgement != Judgement::undecided)
    return verdict->judgement == Judgement::accepted ? State::accepted : State::rejected;
  const auto of = doc.layers.find(tag.layer);
  if (tag.layer == layer || of == doc.layers.end()) return State::accepted;
  switch (of->second.author) {
    case Author::analysis:
      return State::suggested;
    case Author::imported:
      return State::accepted;
    case Author::me:
      return layer == my_layer ? State::accepted : State::others;
    case Author::key:
    case Author::student:
      break;
  }
  return State::others;
}

State state_for(const Document& doc, std::string_view layer, const Tag& tag) {
  return state_by(verdict_of(doc, layer, tag.id), doc, layer, tag);
}

const std::string& note_of(const Document& doc, const Tag& tag) {
  const Verdict* verdict = verdict_of(doc, my_layer, tag.id);
  return verdict && !verdict->note.empty() ? verdict->note : tag.note;
}

std::vector<const Tag*> tags_in_order(const Document& doc) {
  std::vector<const Tag*> order;
  order.reserve(doc.tags.size());
  for (const auto& [id, tag] : doc.tags) order.push_back(&tag);
  // The map gave them by id, and a stable sort leaves equals so.
  std::stable_sort(order.begin(), order.end(), [](const Tag* a, const Tag* b) {
    const Span x = hull(a->fragments), y = hull(b->fragments);
    return std::tuple(x.begin, y.end, a->label) < std::tuple(y.begin, x.end, b->label);
  });
  return order;
}

bool has_id(const Document& doc, std::string_view id) {
  return doc.tags.contains(id) || doc.links.contains(id) || doc.persons.contains(id) ||
         doc.layers.contains(id);
}

std::string fresh_id(const Document& doc, std::string_view prefix) {
  return fresh_id(prefix, [&doc](std::string_view id) { return has_id(doc, id); });
}

std::vector<const Link*> links_of(const Document& doc, std::string_view tag) {
  std::vector<const Link*> found;
  for (const auto& [id, link] : doc.links)
    if (link.from == tag || link.to == tag) found.push_back(&link);
  return found;
}

const Tag* linked(const Document& doc, std::string_view tag, Role role) {
  for (const auto& [id, link] : doc.links) {
    if (link.role != role || link.from != tag) continue;
    const auto other = doc.tags.find(link.to);
    return other == doc.tags.end() ? nullptr : &other->second;
  }
  return nullptr;
}

std::string tag_problem(const Document& doc, const Tag& tag) {
  if (!doc.layers.contains(tag.layer))
    return the("tag", tag.id) + " belongs to the layer " + quoted(tag.layer) + ", which is not there.";
  if (!tag.person.empty() && !doc.persons.contains(tag.person))
    return the("tag", tag.id) + " names the person " + quoted(tag.person) + ", who is not there.";
  if (const std::string wrong = fragments_problem(doc.text, tag.fragments); !wrong.empty())
    return the("tag", tag.id) + " " + wrong + ".";
  if (tag.strength > 3) return the("tag", tag.id) + " has a strength above 3.";
  if (tag.label != Label::quote && !tag.elsewhere.empty())
    return the("tag", tag.id) + " says how other articles give it, and is not a quote.";
  const auto not_before = [](const Elsewhere& a, const Elsewhere& b) { return !(a < b); };
  if (std::adjacent_find(tag.elsewhere.begin(), tag.elsewhere.end(), not_before) != tag.elsewhere.end())
    return the("tag", tag.id) + " says twice or out of order how other articles give it.";
  // Written so that "not a number" fails as well.
  if (!(tag.confidence >= 0 && tag.confidence <= 1))
    return the("tag", tag.id) + " has a confidence that is not between 0 and 1.";
  return {};
}

std::string link_problem(const Document& doc, const Link& link) {
  for (const std::string* end : {&link.from, &link.to})
    if (!doc.tags.contains(*end))
      return the("link", link.id) + " ties the tag " + quoted(*end) + ", which is not there.";
  if (link.from == link.to)
    return the("link", link.id) + " ties the tag " + quoted(link.from) + " to itself.";
  return {};
}

std::string verdict_problem(const Document& doc, const Verdict& verdict) {
  const std::string who = the("verdict", key_of(verdict));
  if (!doc.tags.contains(verdict.tag)) return who + " is about the tag " + quoted(verdict.tag) + ", which is not there.";
  if ((verdict.judgement == Judgement::replaced) == verdict.by.empty())
    return who + (verdict.by.empty() ? " does not say which tag is in its place."
                                     : " names a tag in its place and does not say that it was replaced.");
  if (!verdict.by.empty() && (!doc.tags.contains(verdict.by) || verdict.by == verdict.tag))
    return who + " names " + quoted(verdict.by) + " in its place, which is no other tag of the article.";
  return {};
}

std::string asides_problem(const Document& doc) {
  const Aside* before = nullptr;
  for (const Aside& one : doc.meta.asides) {
    const std::string wrong = fragments_problem(doc.text, {one.paragraph});
    if (!wrong.empty()) return "A paragraph that is not of the article " + wrong + ".";
    const bool follows = !before || before->paragraph.end <= one.paragraph.begin ||
                         (before->paragraph == one.paragraph && before->by_person != one.by_person);
    if (!follows) return "The paragraphs that are not of the article overlap or are out of order.";
    before = &one;
  }
  return {};
}

std::string parts_problem(const Document& doc) {
  if (!doc.meta.exercise || doc.meta.exercise->parts.empty()) return {};
  const std::string wrong = fragments_problem(doc.text, doc.meta.exercise->parts);
  return wrong.empty() ? wrong : "What the exercise is about " + wrong + ".";
}

std::string document_problem(const Document& doc) {
  for (std::string problem : {key_problem(doc.layers, "layer"), key_problem(doc.persons, "person"),
                              key_problem(doc.tags, "tag"), key_problem(doc.links, "link"),
                              key_problem(doc.verdicts, "verdict")})
    if (!problem.empty()) return problem;
  for (const auto& [id, tag] : doc.tags)
    if (std::string problem = tag_problem(doc, tag); !problem.empty()) return problem;
  for (const auto& [id, link] : doc.links)
    if (std::string problem = link_problem(doc, link); !problem.empty()) return problem;
  for (const auto& [key, verdict] : doc.verdicts)
    if (std::string problem = verdict_problem(doc, verdict); !problem.empty()) return problem;
  if (std::string problem = asides_problem(doc); !problem.empty()) return problem;
  return parts_problem(doc);
}

const char* name_of(Label label) { return name_in(label_names, label); }
const char* name_of(State state) { return name_in(state_names, state); }
const char* name_of(Author author) { return name_in(author_names, author); }
const char* name_of(Judgement judgement) { return name_in(judgement_names, judgement); }
const char* name_of(Role role) { return name_in(role_names, role); }
const char* name_of(Aside::What what) { return name_in(aside_names, what); }
const char* name_of(Blind blind) { return name_in(blind_names, blind); }
const char* name_of(Elsewhere::Way way) { return name_in(way_names, way); }
const char* name_of(Outcome outcome) { return name_in(outcome_names, outcome); }
const char* name_of(SourceQuestion question) { return name_in(question_names, question); }
const char* name_of(SourceAnswer answer) { return name_in(answer_names, answer); }
const char* name_of(Exercise::Help help) { return name_in(help_names, help); }
const char* name_of(Exercise::Feedback feedback) { return name_in(feedback_names, feedback); }
const char* name_of(Exercise::Role role) { return name_in(copy_names, role); }
bool from_name(std::string_view name, Label& label) { return find_in(label_names, name, label); }
bool from_name(std::string_view name, Author& author) { return find_in(author_names, name, author); }
bool from_name(std::string_view name, Judgement& judgement) { return find_in(judgement_names, name, judgement); }
bool from_name(std::string_view name, Role& role) { return find_in(role_names, name, role); }
bool from_name(std::string_view name, Aside::What& what) { return find_in(aside_names, name, what); }
bool from_name(std::string_view name, Blind& blind) { return find_in(blind_names, name, blind); }
bool from_name(std::string_view name, Elsewhere::Way& way) { return find_in(way_names, name, way); }
bool from_name(std::string_view name, SourceAnswer& answer) { return find_in(answer_names, name, answer); }
bool from_name(std::string_view name, Exercise::Help& help) { return find_in(help_names, name, help); }
bool from_name(std::string_view name, Exercise::Feedback& feedback) { return find_in(feedback_names, name, feedback); }
bool from_name(std::string_view name, Exercise::Role& role) { return find_in(copy_names, name, role); }

}  // namespace hearsay
