// Tested by tests/unit/commands_test.cpp.
#include <algorithm>
#include <set>
#include <utility>

#include "core/annotation/commands_parts.h"
#include "core/annotation/places.h"
#include "core/lexicon/english/function_words.h"
#include "core/text/chars.h"
#include "core/text/grapheme.h"
#include "core/text/utf8.h"

namespace hearsay::commands {

using namespace message::literals;

namespace {

Span trim_one(const Text& text, Span span) {
  std::uint32_t begin = std::min(span.begin, text.size()), end = std::min(span.end, text.size());
  if (begin >= end) return {};
  while (!text.is_border(begin)) --begin;
  while (!text.is_border(end)) ++end;
  const std::string_view bytes = text.bytes();
  while (begin < end) {
    std::uint32_t next = begin;
    if (!chars::is_space(utf8::next(bytes, next))) break;
    begin = next;
  }
  while (begin < end) {
    std::uint32_t last = end;
    if (!chars::is_space(utf8::previous(bytes, last))) break;
    end = last;
  }
  return {begin, end};
}

std::string words_of(const Document& doc, const Fragments& fragments) {
  std::string words;
  for (const Span& span : fragments) {
    if (!words.empty()) words += ' ';
    words += doc.text.bytes(span);
  }
  return words;
}

bool is_pronoun(std::string_view words) {
  return std::any_of(std::begin(lexicon::pronouns_for_persons), std::end(lexicon::pronouns_for_persons),
                     [words](std::string_view pronoun) { return same_words(words, pronoun); });
}

// The person whose name, or one of whose mentions, is these words; empty for none.
std::string person_of_words(const Document& doc, std::string_view words) {
  for (const auto& [id, person] : doc.persons)
    if (same_words(person.name, words)) return id;
  for (const auto& [id, tag] : doc.tags)
    if (tag.label == Label::speaker && !tag.person.empty() && is_live(state_of(doc, tag)) &&
        same_words(words_of(doc, tag.fragments), words))
      return tag.person;
  return {};
}

// Which tag already marks exactly this as the label: one of the layer, else the analysis'.
class Same {
 public:
  Same(const Document& doc, std::string_view layer, Label label, Unaided unaided = Unaided::no) {
    for (const auto& [id, tag] : doc.tags) {
      if (tag.label != label || (tag.layer != layer && !by_analysis(doc, tag))) continue;
      if (unaided == Unaided::yes && state_of(doc, tag) != State::accepted) continue;
      const Tag*& known = tags_[tag.fragments];
      if (!known || (known->layer != layer && tag.layer == layer)) known = &tag;
    }
  }
  const Tag* find(const Fragments& fragments) const {
    const auto it = tags_.find(fragments);
    return it == tags_.end() ? nullptr : it->second;
  }

 private:
  std::map<Fragments, const Tag*> tags_;
};

Tag new_tag(EditBuilder& edit, const Document& doc, std::string_view layer, Label label,
            const Fragments& fragments, std::string_view kind) {
  Tag tag;
  tag.id = edit.fresh("t");
  tag.layer = layer;
  tag.label = label;
  tag.fragments = fragments;
  tag.kind = kind;
  if (label == Label::quote && kind.empty()) tag.kind = guess_kind(words_of(doc, fragments));
  return tag;
}

// The person of a new mention: known by its words, else new; nobody for a pronoun.
std::string person_for(EditBuilder& edit, const Document& doc, const std::string& words) {
  if (is_pronoun(words)) return {};
  const std::string known = person_of_words(doc, words);
  return known.empty() ? put_new_person(edit, doc, words) : known;
}

// What an act says of the tags that it is about: how many, and the words and label of the first.
struct About {
  std::size_t count = 0;
  std::string words = {};
  Label label = Label::quote;

  void add(const Document& doc, const Tag& tag) {
    if (count++) return;
    words = told(doc, tag.fragments);
    label = tag.label;
  }
  Message accepted() const {
    return message::make("act.accept", "count"_is = count, "words"_is = words, "label"_is = name_of(label));
  }
  Message rejected() const { return message::make("act.reject", "count"_is = count, "words"_is = words); }
  Message deleted() const {
    return message::make("act.delete", "count"_is = count, "words"_is = words, "label"_is = name_of(label));
  }
  Message tagged() const {
    return message::make("act.tag", "count"_is = count, "words"_is = words, "label"_is = name_of(label));
  }
};

// Changes one tag by a function, as a correction, when it is there and then differs; `act` gives the act from the words.
template <class Change, class Act>
Edit correct(const Document& doc, std::string_view id, const Change& change, const Act& act) {
  const Tag* old = find_tag(doc, id);
  if (!old) return {};
  Tag tag = *old;
  change(tag);
  if (tag == *old || tag.fragments.empty()) return {};
  EditBuilder edit(doc, act(told(doc, tag.fragments)));
  put_corrected(edit, LinkIndex(doc), std::move(tag));
  return edit.build();
}

// Rejects those of `ids` that are another's, with their parts.
void put_rejected(EditBuilder& edit, const Document& doc, const LinkIndex& links,
                  const std::set<std::string_view>& ids) {
  for (const std::string_view id : ids) put_judgement(edit, id, Judgement::rejected);
  for (const std::string_view id : ids) {
    for (const Link* link : links.from(id)) {
      const Tag* part = edit.tag(link->to);
      if (!part || !by_another(doc, *part)) continue;
      const bool needed =
          std::any_of(links.to(link->to).begin(), links.to(link->to).end(), [&](const Link* other) {
            const Tag* whole = edit.tag(other->from);
            return whole && is_live(state_in(edit, doc, *whole));
          });
      if (!needed) put_judgement(edit, link->to, Judgement::rejected);
    }
  }
}

Message linked_part(const Document& doc, const Tag& whole, const Fragments& part, Role role) {
  return message::make("act.link", "part"_is = told(doc, part), "role"_is = name_of(role),
                       "words"_is = told(doc, whole.fragments));
}

// Makes `to` the one part of this role.
void put_part(EditBuilder& edit, const LinkIndex& links, const Tag& whole, std::string_view to, Role role) {
  if (put_only_link(edit, links, whole.id, to, role)) put_corrected(edit, links, whole);
  put_accepted(edit, links, whole.id);
}

bool role_fits(const Link& link, std::string_view id, Label label) {
  if (link.from == id) return link.role == Role::claim ? label == Label::hedge : label == Label::quote;
  if (link.role == Role::source) return label == Label::speaker;
  return link.role == Role::cue ? label == Label::cue : label == Label::claim;
}

}  // namespace

void put_accepted(EditBuilder& edit, const LinkIndex& links, std::string_view id) {
  const auto put = [&](std::string_view one) {
    const Tag* known = edit.tag(one);
    if (known && state_in(edit, links.document(), *known) != State::accepted)
      put_judgement(edit, one, Judgement::accepted);
  };
  put(id);
  for (const Link* link : links.from(id))
    if (edit.link(link->id)) put(link->to);
}

void put_corrected(EditBuilder& edit, const LinkIndex& links, Tag tag) {
  const Document& doc = links.document();
  const std::string id = tag.id;
  const bool was_accepted = state_in(edit, doc, tag) == State::accepted;
  if (!by_another(doc, tag)) {
    edit.put(tag);
  } else {
    Tag theirs = *find_tag(doc, id);
    theirs.id = edit.fresh("a");
    Verdict verdict{.layer = my_layer, .tag = theirs.id, .judgement = Judgement::replaced, .by = id};
    tag.layer = my_layer;
    tag.confidence = 0;
    tag.rule = {};
    if (const Verdict* known = edit.verdict(my_layer, id)) {
      verdict.extra = known->extra;
      tag.note = known->note;
      edit.remove_verdict(my_layer, id);
    }
    need_layer(edit, doc, my_layer);
    edit.put(tag);  // before theirs: the first tag of an edit is the one to select
    edit.put(theirs);
    edit.put(verdict);
    for (const Link* link : links.from(id)) {
      Link copy = *link;
      copy.id = edit.fresh("l");
      copy.from = theirs.id;
      edit.put(copy);
    }
  }
  if (!was_accepted) put_accepted(edit, links, id);
}

void put_judgement(EditBuilder& edit, std::string_view tag, Judgement judgement) {
  const Verdict* known = edit.verdict(my_layer, tag);
  Verdict verdict = known ? *known : Verdict{.layer = my_layer, .tag = std::string(tag)};
  verdict.judgement = judgement;
  verdict.by.clear();
  edit.put(verdict);
}

State state_in(const EditBuilder& edit, const Document& doc, const Tag& tag) {
  return state_by(edit.verdict(my_layer, tag.id), doc, my_layer, tag);
}

void need_layer(EditBuilder& edit, const Document& doc, std::string_view layer) {
  if (!doc.layers.contains(layer)) edit.put(Layer{std::string(layer), Author::me, "Me", {}});
}

Fragments trimmed(const Text& text, Fragments fragments) {
  for (Span& span : fragments) span = trim_one(text, span);
  std::erase_if(fragments, [](const Span& span) { return span.empty(); });
  std::sort(fragments.begin(), fragments.end());
  Fragments whole;
  for (const Span& span : fragments) {
    if (!whole.empty() && span.begin <= whole.back().end) {
      whole.back().end = std::max(whole.back().end, span.end);
    } else {
      whole.push_back(span);
    }
  }
  return whole;
}

Edit tag(const Document& doc, std::string_view layer, Label label, const Fragments& fragments,
         std::string_view kind, Unaided unaided) {
  const Fragments place = trimmed(doc.text, fragments);
  if (place.empty() || layer.empty()) return {};
  About about;
  about.add(doc, Tag{.label = label, .fragments = place});
  const Tag* same = Same(doc, layer, label, unaided).find(place);
  EditBuilder edit(doc, same ? about.accepted() : about.tagged());
  if (same) {
    Tag again = *same;
    const LinkIndex links(doc);
    if (!kind.empty() && kind != again.kind) {
      again.kind = kind;
      put_corrected(edit, links, std::move(again));
    } else if (state_of(doc, again) != State::accepted) {
      put_accepted(edit, links, again.id);
    }
    return edit.build();
  }
  need_layer(edit, doc, layer);
  Tag made = new_tag(edit, doc, layer, label, place, kind);
  if (label == Label::speaker) made.person = person_for(edit, doc, words_of(doc, place));
  edit.put(made);
  return edit.build();
}

std::vector<Span> untagged(const Document& doc, Label label, const std::vector<Span>& places) {
  std::vector<Span> tagged;
  for (const auto& [id, tag] : doc.tags)
    if (tag.label == label && state_of(doc, tag) == State::accepted)
      tagged.insert(tagged.end(), tag.fragments.begin(), tag.fragments.end());
  std::sort(tagged.begin(), tagged.end());
  // A place lies inside a tagged span exactly when one that begins no later ends no earlier.
  std::vector<std::uint32_t> reach;
  for (const Span& span : tagged) reach.push_back(std::max(reach.empty() ? 0 : reach.back(), span.end));
  std::vector<Span> open;
  for (const Span& place : places) {
    const auto after =
        std::upper_bound(tagged.begin(), tagged.end(), place.begin,
                         [](std::uint32_t begin, const Span& span) { return begin < span.begin; });
    const bool inside =
        after != tagged.begin() && reach[static_cast<std::size_t>(after - tagged.begin()) - 1] >= place.end;
    if (!inside) open.push_back(place);
  }
  return open;
}

Edit tag_places(const Document& doc, std::string_view layer, Label label, const std::vector<Span>& places,
                std::string_view kind, Unaided unaided) {
  if (layer.empty()) return {};
  const std::vector<Span> open = untagged(doc, label, places);
  if (open.empty()) return {};
  About about;
  for (const Span& span : open) about.add(doc, Tag{.label = label, .fragments = {span}});
  EditBuilder edit(doc, about.tagged());
  const Same same(doc, layer, label, unaided);
  const LinkIndex links(doc);
  std::map<std::string, std::string> persons;  // words → person, so that all places get one
  bool layer_there = false;
  for (const Span& span : open) {
    const Fragments place = trimmed(doc.text, {span});
    if (place.empty()) continue;
    if (const Tag* known = same.find(place)) {
      Tag again = *known;
      if (!kind.empty() && kind != again.kind) {
        again.kind = kind;
        put_corrected(edit, links, std::move(again));
      } else if (state_of(doc, again) != State::accepted) {
        put_accepted(edit, links, again.id);
      }
      continue;
    }
    if (!std::exchange(layer_there, true)) need_layer(edit, doc, layer);
    Tag made = new_tag(edit, doc, layer, label, place, kind);
    if (label == Label::speaker) {
      const std::string words = words_of(doc, place);
      const auto known = std::find_if(persons.begin(), persons.end(),
                                      [&words](const auto& entry) { return same_words(entry.first, words); });
      made.person = known != persons.end() ? known->second : persons[words] = person_for(edit, doc, words);
    }
    edit.put(made);
  }
  return edit.build();
}

Ids guesses(const Document& doc, int label, float least_confidence) {
  Ids ids;
  for (const Tag* tag : tags_in_order(doc)) {
    const bool wanted = label == every_label
                            ? is_to_judge(doc, *tag)
                            : state_of(doc, *tag) == State::suggested && tag->label == static_cast<Label>(label);
    if (!wanted) continue;
    if (tag->confidence >= least_confidence) ids.push_back(tag->id);
  }
  return ids;
}

Edit accept(const Document& doc, const Ids& ids) {
  About about;
  for (const std::string& id : ids)
    if (const Tag* known = find_tag(doc, id); known && state_of(doc, *known) != State::accepted)
      about.add(doc, *known);
  EditBuilder edit(doc, about.accepted());
  const LinkIndex links(doc);
  for (const std::string& id : ids) put_accepted(edit, links, id);
  return edit.build();
}

Edit reject(const Document& doc, const Ids& ids) {
  std::set<std::string_view> theirs;
  About about;
  for (const std::string& id : ids)
    if (const Tag* known = find_tag(doc, id); known && by_another(doc, *known) && theirs.insert(id).second)
      about.add(doc, *known);
  EditBuilder edit(doc, about.rejected());
  put_rejected(edit, doc, LinkIndex(doc), theirs);
  return edit.build();
}

Edit remove(const Document& doc, const Ids& ids) {
  std::set<std::string_view> theirs;
  std::set<std::string, std::less<>> own;
  About about;
  for (const std::string& id : ids) {
    const Tag* known = find_tag(doc, id);
    if (!known) continue;
    if (by_another(doc, *known) ? theirs.insert(id).second : own.insert(id).second) about.add(doc, *known);
  }
  EditBuilder edit(doc, own.empty() ? about.rejected() : about.deleted());
  edit.remove_tags(own);
  put_rejected(edit, doc, LinkIndex(doc), theirs);
  return edit.build();
}

Edit clear_layer(const Document& doc, std::string_view layer) {
  std::set<std::string, std::less<>> tags;
  std::set<std::string> named, still;
  for (const auto& [id, tag] : doc.tags) {
    if (tag.layer == layer) tags.insert(id);
    if (!tag.person.empty()) (tag.layer == layer ? named : still).insert(tag.person);
  }
  const auto known = doc.layers.find(layer);
  if (known == doc.layers.end()) return {};
  EditBuilder edit(
      doc, message::make("act.clear-layer", "count"_is = tags.size(), "name"_is = known->second.name));
  edit.remove_tags(tags);
  for (const std::string& person : named)
    if (!still.contains(person)) edit.remove_person(person);
  return edit.build();
}

Edit set_borders(const Document& doc, std::string_view id, const Fragments& fragments) {
  return correct(
      doc, id, [&](Tag& tag) { tag.fragments = trimmed(doc.text, fragments); },
      [](const std::string& words) { return message::make("act.borders", "words"_is = words); });
}

Edit add_fragment(const Document& doc, std::string_view id, Span fragment) {
  return correct(
      doc, id,
      [&](Tag& tag) {
        tag.fragments.push_back(fragment);
        tag.fragments = trimmed(doc.text, std::move(tag.fragments));
      },
      [](const std::string& words) { return message::make("act.add-part", "words"_is = words); });
}

Edit remove_fragment(const Document& doc, std::string_view id, std::size_t index) {
  return correct(
      doc, id,
      [&](Tag& tag) {
        if (index < tag.fragments.size() && tag.fragments.size() > 1)
          tag.fragments.erase(tag.fragments.begin() + static_cast<std::ptrdiff_t>(index));
      },
      [](const std::string& words) { return message::make("act.remove-part", "words"_is = words); });
}

Edit set_label(const Document& doc, std::string_view id, Label label) {
  const Tag* old = find_tag(doc, id);
  if (!old || old->label == label) return {};
  EditBuilder edit(
      doc, message::make("act.label", "words"_is = told(doc, old->fragments), "label"_is = name_of(label)));
  for (const Link* link : links_of(doc, id))
    if (!role_fits(*link, id, label)) edit.remove_link(link->id);
  Tag tag = *old;
  tag.label = label;
  tag.kind = label == Label::quote ? guess_kind(words_of(doc, tag.fragments)) : "";
  tag.strength = 0;
  tag.elsewhere.clear();
  if (label == Label::speaker && tag.person.empty())
    tag.person = person_for(edit, doc, words_of(doc, tag.fragments));
  if (label != Label::speaker && label != Label::quote) tag.person.clear();
  put_corrected(edit, LinkIndex(doc), std::move(tag));
  return edit.build();
}

Edit set_kind(const Document& doc, std::string_view id, std::string_view kind) {
  return correct(
      doc, id, [&](Tag& tag) { tag.kind = kind; },
      [&](const std::string& words) {
        return message::make("act.kind", "words"_is = words, "kind"_is = kind);
      });
}

Edit set_strength(const Document& doc, std::string_view id, std::uint8_t strength) {
  return correct(
      doc, id, [&](Tag& tag) { tag.strength = std::min<std::uint8_t>(strength, 3); },
      [](const std::string& words) { return message::make("act.strength", "words"_is = words); });
}

Edit set_note(const Document& doc, std::string_view id, std::string_view note) {
  const Tag* old = find_tag(doc, id);
  if (!old) return {};
  const std::string words = told(doc, old->fragments);
  EditBuilder edit(doc, note.empty() ? message::make("act.delete-note", "words"_is = words)
                                     : message::make("act.note", "words"_is = words));
  if (old->layer == my_layer) {
    Tag tag = *old;
    tag.note = note;
    edit.put(tag);
    return edit.build();
  }
  const Verdict* known = verdict_of(doc, my_layer, id);
  Verdict verdict = known ? *known : Verdict{.layer = my_layer, .tag = std::string(id)};
  verdict.note = note;
  if (verdict.judgement == Judgement::undecided && note.empty() && verdict.extra.empty()) {
    edit.remove_verdict(my_layer, id);
  } else {
    edit.put(verdict);
  }
  return edit.build();
}

bool put_only_link(EditBuilder& edit, const LinkIndex& links, std::string_view from, std::string_view to, Role role) {
  bool there = false, changed = false;
  for (const Link* link : links.from(from)) {
    if (link->role != role) continue;
    if (link->to == to) {
      there = true;
    } else {
      edit.remove_link(link->id);
      changed = true;
    }
  }
  if (!there) edit.put(Link{edit.fresh("l"), std::string(from), std::string(to), role, {}});
  return changed || !there;
}

Edit link_part(const Document& doc, std::string_view from, std::string_view to, Role role) {
  const Tag *whole = find_tag(doc, from), *part = find_tag(doc, to);
  if (!whole || !part || whole == part) return {};
  EditBuilder edit(doc, linked_part(doc, *whole, part->fragments, role));
  const LinkIndex links(doc);
  put_part(edit, links, *whole, to, role);
  put_accepted(edit, links, to);
  return edit.build();
}

Edit unlink_part(const Document& doc, std::string_view from, Role role) {
  const Tag* whole = find_tag(doc, from);
  if (!whole) return {};
  EditBuilder edit(
      doc, message::make("act.unlink", "words"_is = told(doc, whole->fragments), "role"_is = name_of(role)));
  const LinkIndex links(doc);
  bool there = false;
  for (const Link* link : links.from(from)) {
    if (link->role != role) continue;
    edit.remove_link(link->id);
    there = true;
  }
  if (there) put_corrected(edit, links, *whole);
  return edit.build();
}

Edit mark_part(const Document& doc, std::string_view layer, std::string_view from, Span words, Role role) {
  const Tag* whole = find_tag(doc, from);
  const Fragments place = trimmed(doc.text, {words});
  if (!whole || place.empty() || role == Role::source) return {};
  const Label label = role == Role::cue ? Label::cue : Label::claim;
  if (whole->label != (role == Role::cue ? Label::quote : Label::hedge)) return {};
  EditBuilder edit(doc, linked_part(doc, *whole, place, role));
  const LinkIndex links(doc);
  std::string part;
  if (const Tag* same = Same(doc, layer, label).find(place)) {
    part = same->id;
    put_accepted(edit, links, part);
  } else {
    need_layer(edit, doc, layer);
    Tag made = new_tag(edit, doc, layer, label, place, {});
    part = made.id;
    edit.put(made);
  }
  put_part(edit, links, *whole, part, role);
  return edit.build();
}

std::string told(std::string_view words) {
  constexpr std::size_t longest = 40;  // graphemes
  std::string name = name_from(words);
  // The message has marks of its own.
  for (std::uint32_t at = 0; at < name.size() && chars::is_double_quote(utf8::next(name, at));) {
    name.erase(0, at);
    at = 0;
  }
  for (std::uint32_t at = static_cast<std::uint32_t>(name.size());
       at > 0 && chars::is_double_quote(utf8::previous(name, at));)
    name.resize(at);
  return shortened(name, longest);
}

std::string told(const Document& doc, const Fragments& fragments) {
  return fragments.empty() ? std::string() : told(doc.text.bytes(fragments.front()));
}

const char* guess_kind(std::string_view words) {
  const Text text = Text::from(words);
  const std::string_view bytes = text.bytes();
  bool inside = false;
  for (std::uint32_t at = 0; at < bytes.size();)
    inside = chars::is_double_quote(utf8::next(bytes, at)) || inside;
  const auto opens = [](char32_t c) { return chars::is_double_quote(c) || c == 0x2018 || c == U'\''; };
  const bool first = opens(utf8::peek(bytes, 0));
  // A full stop or a comma may come after the closing mark.
  std::uint32_t end = text.size();
  char32_t last = end > 0 ? utf8::previous(bytes, end) : 0;
  if ((last == U'.' || last == U',') && end > 0) last = utf8::previous(bytes, end);
  const bool closed = chars::is_double_quote(last) || last == 0x2019 || last == U'\'';
  return first && closed ? "direct" : inside ? "mixed" : "indirect";
}

std::string first_tag(const Edit& edit) {
  for (const AnyChange& any : edit.changes) {
    if (const auto* change = std::get_if<Change<Tag>>(&any); change && change->after) return change->after->id;
    const auto* verdict = std::get_if<Change<Verdict>>(&any);
    if (verdict && verdict->after && verdict->after->judgement == Judgement::accepted) return verdict->after->tag;
  }
  return {};
}

std::string first_person(const Edit& edit) {
  for (const AnyChange& any : edit.changes)
    if (const auto* change = std::get_if<Change<Person>>(&any); change && change->after)
      return change->after->id;
  return {};
}

}  // namespace hearsay::commands
