// Tested by tests/unit/commands_test.cpp.
#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "core/annotation/commands_parts.h"
#include "core/annotation/places.h"
#include "core/lexicon/english/function_words.h"
#include "core/text/chars.h"
#include "core/text/grapheme.h"
#include "core/text/segment.h"
#include "core/text/utf8.h"

namespace hearsay::commands {

using namespace message::literals;

namespace {

const Person* find_person(const Document& doc, std::string_view id) {
  const auto it = doc.persons.find(id);
  return it == doc.persons.end() ? nullptr : &it->second;
}

bool speaks(const Tag& tag) { return tag.label == Label::quote || tag.label == Label::speaker; }

// The sentence that holds the byte. Cost: O(its paragraph).
Span sentence_of(const Text& text, std::uint32_t byte) {
  const std::string_view bytes = text.bytes();
  const std::size_t before = byte ? bytes.rfind('\n', byte - 1) : bytes.npos;
  const auto begin = static_cast<std::uint32_t>(before == bytes.npos ? 0 : before + 1);
  const auto end = static_cast<std::uint32_t>(std::min(bytes.find('\n', byte), bytes.size()));
  const Text paragraph = Text::from(bytes.substr(begin, end - begin));
  for (const SentenceSpan& sentence : segment(paragraph).sentences)
    if (byte - begin < sentence.span.end) return {begin + sentence.span.begin, begin + sentence.span.end};
  return {begin, end};
}

// Whether the reporting words of a quote that is this person's from now on are somebody else's: what another person says
// hangs on them too; or they stand with the mention that named the quote's speaker so far, and the person is not mentioned
// there. "She" or "the mayor" may well be the person, so what such a mention reports stays.
bool is_another_speakers(const EditBuilder& edit, const LinkIndex& links, const Tag& cue,
                         std::string_view quote, std::string_view person) {
  const Document& doc = links.document();
  for (const Link* link : links.to(cue.id)) {
    const Tag* other = link->role == Role::cue && link->from != quote ? edit.tag(link->from) : nullptr;
    if (other && !other->person.empty() && other->person != person && is_live(state_in(edit, doc, *other)))
      return true;
  }
  const Span sentence = sentence_of(doc.text, hull(cue.fragments).begin);
  const auto stands_there = [&](const Tag& mention) { return sentence.contains(hull(mention.fragments)); };
  for (const Link* link : links.from(quote)) {
    const Tag* named = link->role == Role::source ? edit.tag(link->to) : nullptr;
    if (!named || named->person.empty() || named->person == person || !stands_there(*named) ||
        !looks_like_name(doc.text.bytes(named->fragments.front())))
      continue;
    return std::none_of(doc.tags.begin(), doc.tags.end(), [&](const auto& entry) {
      const Tag* tag = edit.tag(entry.first);
      return tag && tag->label == Label::speaker && tag->person == person && stands_there(*tag) &&
             is_live(state_in(edit, doc, *tag));
    });
  }
  return false;
}

// The quote or mention gets the person; quotes linked to a mention follow it, and a quote leaves mentions and reporting
// words of others.
void put_person(EditBuilder& edit, const LinkIndex& links, const Tag& tag, std::string_view person) {
  Tag now = edit.tag(tag.id) ? *edit.tag(tag.id) : tag;
  now.person = person;
  if (now.label == Label::quote) {
    for (const Link* link : links.from(now.id)) {
      const Tag* part = edit.tag(link->to);
      if (!part) continue;
      if (link->role == Role::source ? part->person != person
                                     : link->role == Role::cue && tag.person != person &&
                                           is_another_speakers(edit, links, *part, now.id, person))
        edit.remove_link(link->id);
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

// Puts the person as changed, when it is there.
template <class Change, class Act>
Edit change_person(const Document& doc, std::string_view id, const Change& change, const Act& act) {
  const Person* old = find_person(doc, id);
  if (!old) return {};
  Person person = *old;
  change(person);
  return EditBuilder(doc, act(*old)).put(person).build();
}

// That the quote, or the mention, is of this person.
Message said_by(const Document& doc, const Tag& tag, std::string_view name) {
  return message::make("act.speaker", "words"_is = told(doc, tag.fragments), "label"_is = name_of(tag.label),
                       "name"_is = told(name));
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
  const std::string name = name_from(words);
  std::size_t begin = 0;
  while (begin < name.size()) {
    const std::size_t end = std::min(name.find(' ', begin), name.size());
    const std::string_view word = std::string_view(name).substr(begin, end - begin);
    const bool opener =
        begin == 0 &&
        std::any_of(std::begin(lexicon::openers_of_descriptions), std::end(lexicon::openers_of_descriptions),
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
  const std::string_view words = doc.text.bytes(by->fragments.front());
  std::string person = by->person;
  const Person* known = find_person(doc, person);
  EditBuilder edit(doc, said_by(doc, *said, known ? std::string_view(known->name) : words));
  const LinkIndex links(doc);
  if (person.empty()) {
    person = put_new_person(edit, doc, words);
    put_person(edit, links, *by, person);
  }
  const bool relinked = put_only_link(edit, links, quote, mention, Role::source);
  put_accepted(edit, links, mention);
  if (relinked || said->person != person) {
    put_person(edit, links, *said, person);
  } else {
    put_accepted(edit, links, quote);
  }
  return edit.build();
}

Edit set_person(const Document& doc, std::string_view id, std::string_view person) {
  const Tag* tag = find_tag(doc, id);
  if (!tag || !speaks(*tag) || tag->person == person) return {};
  const Person* known = find_person(doc, person);
  if (!person.empty() && !known) return {};
  EditBuilder edit(doc, known ? said_by(doc, *tag, known->name)
                              : message::make("act.unnamed", "words"_is = told(doc, tag->fragments)));
  put_person(edit, LinkIndex(doc), *tag, person);
  return edit.build();
}

Edit new_person(const Document& doc, std::string_view id, std::string_view name) {
  const Tag* tag = find_tag(doc, id);
  if (!tag || !speaks(*tag)) return {};
  const std::string_view words =
      name.empty() && tag->label == Label::speaker ? doc.text.bytes(tag->fragments.front()) : name;
  if (name_from(words).empty()) return {};
  EditBuilder edit(doc, said_by(doc, *tag, words));
  put_person(edit, LinkIndex(doc), *tag, put_new_person(edit, doc, words));
  return edit.build();
}

Edit merge_persons(const Document& doc, std::string_view keep, const Ids& others) {
  const Person* kept = find_person(doc, keep);
  if (!kept) return {};
  Person person = *kept;
  const Person* first = nullptr;
  std::set<std::string_view> gone;
  for (const std::string& id : others) {
    const Person* other = find_person(doc, id);
    if (!other || id == keep) continue;
    gone.insert(id);
    if (!first) first = other;
    if (!person.named && other->named) {
      person.name = other->name;
      person.named = true;
    }
  }
  if (gone.empty()) return {};
  EditBuilder edit(doc, message::make("act.merge", "count"_is = gone.size(), "from"_is = told(first->name),
                                      "to"_is = told(person.name)));
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
  return change_person(
      doc, person, [&](Person& p) { p.name = words; },
      [&](const Person& old) {
        return message::make("act.rename-person", "from"_is = told(old.name), "to"_is = told(words));
      });
}

Edit set_named(const Document& doc, std::string_view person, bool named) {
  return change_person(
      doc, person, [&](Person& p) { p.named = named; },
      [&](const Person& old) {
        return named ? message::make("act.named", "name"_is = told(old.name))
                     : message::make("act.described", "name"_is = told(old.name));
      });
}

Edit set_hue(const Document& doc, std::string_view person, std::uint8_t hue) {
  return change_person(
      doc, person, [&](Person& p) { p.hue = hue; },
      [](const Person& old) { return message::make("act.hue", "name"_is = told(old.name)); });
}

bool has_words(const Document& doc, std::string_view person) {
  return std::any_of(doc.tags.begin(), doc.tags.end(), [&](const auto& entry) {
    return entry.second.person == person && state_of(doc, entry.second) != State::rejected;
  });
}

Edit remove_person(const Document& doc, std::string_view person) {
  const Person* old = find_person(doc, person);
  if (!old) return {};
  return EditBuilder(doc, message::make("act.delete-person", "name"_is = told(old->name)))
      .remove_person(person)
      .build();
}

Edit rename_document(const Document& doc, std::string_view title) {
  Meta meta = doc.meta;
  constexpr std::size_t longest = 2'000;  // graphemes: who pastes an article here meant another field
  meta.title = shortened(name_from(title), longest);
  if (meta.title.empty()) return {};
  return EditBuilder(doc, message::make("act.rename", "to"_is = told(meta.title))).put(meta).build();
}

}  // namespace hearsay::commands
