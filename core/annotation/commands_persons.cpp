// Tested by tests/unit/commands_test.cpp.
#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "core/annotation/commands_parts.h"
#include "core/annotation/places.h"
#include "core/text/chars.h"
#include "core/text/grapheme.h"
#include "core/text/utf8.h"

namespace hearsay::commands {

namespace {

const Person* find_person(const Document& doc, std::string_view id) {
  const auto it = doc.persons.find(id);
  return it == doc.persons.end() ? nullptr : &it->second;
}

bool speaks(const Tag& tag) { return tag.label == Label::quote || tag.label == Label::speaker; }

// The quote or mention gets the person; quotes linked to a mention follow it, and a quote leaves mentions of
// others.
void put_person(EditBuilder& edit, const LinkIndex& links, const Tag& tag, std::string_view person) {
  Tag now = edit.tag(tag.id) ? *edit.tag(tag.id) : tag;
  now.person = person;
  if (now.label == Label::quote) {
    for (const Link* link : links.from(now.id)) {
      const Tag* mention = edit.tag(link->to);
      if (link->role == Role::source && mention && mention->person != person) edit.remove_link(link->id);
    }
  } else {
    for (const Link* link : links.to(now.id)) {
      const Tag* known = link->role == Role::source ? edit.tag(link->from) : nullptr;
      if (!known) continue;
      Tag quote = *known;
      quote.person = person;
      edit.put(quote);
    }
  }
  put_corrected(edit, links, std::move(now));
}

// Changes one person by a function.
template <class Change>
Edit change_person(const Document& doc, std::string_view id, std::string name, const Change& change) {
  const Person* old = find_person(doc, id);
  if (!old) return {};
  Person person = *old;
  change(person);
  return EditBuilder(doc, std::move(name)).put(person).build();
}

}  // namespace

std::uint8_t least_used_hue(const Document& doc) {
  std::array<std::size_t, hue_count> used{};
  for (const auto& [id, person] : doc.persons) ++used[person.hue % hue_count];
  // From the second round on the hue says so: what is drawn in it then differs by form too.
  const auto least = std::min_element(used.begin(), used.end());
  const auto round = std::min<std::size_t>(*least, 255 / hue_count);
  return static_cast<std::uint8_t>(least - used.begin() + static_cast<std::ptrdiff_t>(round * hue_count));
}

std::string name_from(std::string_view words) {
  constexpr std::size_t most = 200;
  const Text text = Text::from(words);
  std::string name;
  bool space = false;
  for (std::uint32_t at = 0; at < text.size();) {
    const std::uint32_t begin = at;
    if (chars::is_space(utf8::next(text.bytes(), at))) {
      space = true;
      continue;
    }
    if (name.size() + (at - begin) + 1 > most) break;
    if (space && !name.empty()) name += ' ';
    space = false;
    name += text.bytes({begin, at});
  }
  return name;
}

bool looks_like_name(std::string_view words) {
  static constexpr std::string_view openers[] = {
      "the",  "a",    "an",    "some",  "many", "several", "one",    "two", "three",    "he",  "she",
      "it",   "they", "we",    "i",     "you",  "his",     "her",    "its", "their",    "our", "my",
      "this", "that", "these", "those", "most", "other",   "others", "who", "officials"};
  const std::string name = name_from(words);
  std::size_t begin = 0;
  while (begin < name.size()) {
    const std::size_t end = std::min(name.find(' ', begin), name.size());
    const std::string_view word = std::string_view(name).substr(begin, end - begin);
    const bool opener =
        begin == 0 && std::any_of(std::begin(openers), std::end(openers),
                                  [word](std::string_view known) { return same_words(word, known); });
    if (!opener && chars::is_upper(utf8::peek(word, 0))) return true;
    begin = end + 1;
  }
  return false;
}

std::string put_new_person(EditBuilder& edit, const Document& doc, std::string_view words) {
  Person person;
  person.id = edit.fresh("p");
  person.name = name_from(words);
  person.hue = least_used_hue(doc);
  person.named = looks_like_name(words);
  edit.put(person);
  return person.id;
}

Edit set_speaker(const Document& doc, std::string_view quote, std::string_view mention) {
  const Tag *said = find_tag(doc, quote), *by = find_tag(doc, mention);
  if (!said || !by || said->label != Label::quote || by->label != Label::speaker) return {};
  EditBuilder edit(doc, "Say who said it");
  const LinkIndex links(doc);
  std::string person = by->person;
  if (person.empty()) {
    person = put_new_person(edit, doc, doc.text.bytes(by->fragments.front()));
    put_person(edit, links, *by, person);
  }
  bool there = false;
  for (const Link* link : links.from(quote)) {
    if (link->role != Role::source) continue;
    if (link->to == mention) {
      there = true;
    } else {
      edit.remove_link(link->id);
    }
  }
  if (!there) edit.put(Link{edit.fresh("l"), std::string(quote), std::string(mention), Role::source, {}});
  put_accepted(edit, links, mention);
  put_person(edit, links, *said, person);
  return edit.build();
}

Edit set_person(const Document& doc, std::string_view id, std::string_view person) {
  const Tag* tag = find_tag(doc, id);
  if (!tag || !speaks(*tag) || tag->person == person) return {};
  if (!person.empty() && !find_person(doc, person)) return {};
  EditBuilder edit(doc, person.empty() ? "Say that nobody is named" : "Say who it is");
  put_person(edit, LinkIndex(doc), *tag, person);
  return edit.build();
}

Edit new_person(const Document& doc, std::string_view id, std::string_view name) {
  const Tag* tag = find_tag(doc, id);
  if (!tag || !speaks(*tag)) return {};
  const std::string_view words =
      name.empty() && tag->label == Label::speaker ? doc.text.bytes(tag->fragments.front()) : name;
  if (name_from(words).empty()) return {};
  EditBuilder edit(doc, tag->person.empty() ? "New speaker" : "Make it another speaker");
  put_person(edit, LinkIndex(doc), *tag, put_new_person(edit, doc, words));
  return edit.build();
}

Edit merge_persons(const Document& doc, std::string_view keep, const Ids& others) {
  const Person* kept = find_person(doc, keep);
  if (!kept) return {};
  EditBuilder edit(doc, "Merge speakers");
  Person person = *kept;
  std::set<std::string_view> gone;
  for (const std::string& id : others) {
    const Person* other = find_person(doc, id);
    if (!other || id == keep) continue;
    gone.insert(id);
    if (!person.named && other->named) {
      person.name = other->name;
      person.named = true;
    }
  }
  if (gone.empty()) return {};
  edit.put(person);
  for (const auto& [id, old] : doc.tags) {
    if (!gone.contains(old.person)) continue;
    Tag tag = old;
    tag.person = keep;
    edit.put(tag);  // a merge says nothing about whether a suggested quote is one
  }
  for (const std::string_view id : gone) edit.remove_person(id);
  return edit.build();
}

Edit rename_person(const Document& doc, std::string_view person, std::string_view name) {
  const std::string words = name_from(name);
  if (words.empty()) return {};
  return change_person(doc, person, "Rename a speaker", [&](Person& p) { p.name = words; });
}

Edit set_named(const Document& doc, std::string_view person, bool named) {
  return change_person(doc, person, named ? "Say that it is a name" : "Say that nobody is named",
                       [&](Person& p) { p.named = named; });
}

Edit set_hue(const Document& doc, std::string_view person, std::uint8_t hue) {
  return change_person(doc, person, "Change a speaker’s colour", [&](Person& p) { p.hue = hue; });
}

Edit remove_person(const Document& doc, std::string_view person) {
  return EditBuilder(doc, "Delete a speaker").remove_person(person).build();
}

Edit rename_document(const Document& doc, std::string_view title) {
  Meta meta = doc.meta;
  constexpr std::size_t longest = 2'000;  // graphemes: who pastes an article here meant another field
  meta.title = shortened(name_from(title), longest);
  if (meta.title.empty()) return {};
  return EditBuilder(doc, "Rename the article").put(meta).build();
}

}  // namespace hearsay::commands
