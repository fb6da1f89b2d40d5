// Tested by tests/unit/describe_test.cpp.
#include "core/annotation/describe.h"

#include <algorithm>

#include "core/annotation/commands.h"
#include "core/text/chars.h"
#include "core/text/grapheme.h"
#include "core/text/utf8.h"

namespace hearsay {

namespace {

constexpr std::size_t longest = 40;  // graphemes
// As commands::merge_persons() names it: by its changes alone it looks like a deletion.
constexpr std::string_view merge_name = "Merge speakers";

std::string quoted(std::string_view words) {
  std::string name = commands::name_from(words);
  // Quotation marks of its own give way to ours.
  for (std::uint32_t at = 0; at < name.size() && chars::is_double_quote(utf8::next(name, at));) {
    name.erase(0, at);
    at = 0;
  }
  for (std::uint32_t at = static_cast<std::uint32_t>(name.size());
       at > 0 && chars::is_double_quote(utf8::previous(name, at));)
    name.resize(at);
  return "“" + shortened(name, longest) + "”";
}

std::string words_of(std::string_view text, const Tag& tag) {
  const Span first = tag.fragments.empty() ? Span{} : tag.fragments.front();
  if (first.end > text.size())
    return std::string("a ") + name_of(tag.label);  // a text that is not known any more
  return quoted(text.substr(first.begin, first.length()));
}

std::string count(std::size_t n, const char* one, const char* many) {
  return n == 1 ? std::string("1 ") + one : std::to_string(n) + " " + many;
}

// The tags that an edit changes, told apart by what happened to them.
struct Tags {
  std::vector<const Tag*> made, deleted, kept, rejected, restored;
  std::vector<const Change<Tag>*> changed;
};

bool stands_alone(const Tag& tag) { return tag.label != Label::cue && tag.label != Label::claim; }

// Of several tags only those that do not merely come along: quotes and hedges before mentions before cues.
void leave_parts_out(std::vector<const Tag*>& tags) {
  const auto has = [&tags](auto which) { return std::any_of(tags.begin(), tags.end(), which); };
  const auto is_whole = [](const Tag* t) { return t->label == Label::quote || t->label == Label::hedge; };
  if (has(is_whole)) {
    std::erase_if(tags, [&is_whole](const Tag* t) { return !is_whole(t); });
  } else if (has([](const Tag* t) { return stands_alone(*t); })) {
    std::erase_if(tags, [](const Tag* t) { return !stands_alone(*t); });
  }
}

std::string person_name(const Edit& edit, const Document& doc, std::string_view id) {
  for (const AnyChange& any : edit.changes)
    if (const auto* change = std::get_if<Change<Person>>(&any)) {
      const std::optional<Person>& known = change->after ? change->after : change->before;
      if (known && known->id == id) return known->name;
    }
  const auto known = doc.persons.find(id);
  return known == doc.persons.end() ? std::string("somebody") : known->second.name;
}

std::string about_change(const Edit& edit, std::string_view text, const Document& doc, const Tag& before,
                         const Tag& after) {
  const std::string words = words_of(text, after);
  if (before.label != after.label) return "Made " + words + " a " + name_of(after.label);
  if (before.fragments != after.fragments) {
    if (before.fragments.size() != after.fragments.size())
      return (before.fragments.size() < after.fragments.size() ? "Added a part to " : "Took a part out of ") +
             words;
    return "Moved the borders of " + words;
  }
  if (before.person != after.person) {
    if (after.person.empty()) return "Said that nobody is named for " + words;
    return (after.label == Label::quote ? "Said that " + words + " is by " : "Said that " + words + " is ") +
           quoted(person_name(edit, doc, after.person));
  }
  if (before.kind != after.kind)
    return "Said that " + words + " is " + (after.kind.empty() ? "of no kind" : after.kind);
  if (before.strength != after.strength) return "Said how sure " + words + " sounds";
  if (before.note != after.note)
    return (after.note.empty() ? "Deleted the note at " : "Wrote a note at ") + words;
  return "Changed " + words;
}

// Empty when the edit is not about persons alone.
std::string about_persons(const Edit& edit, const Document& doc) {
  std::vector<const Person*> gone;
  const Change<Person>* changed = nullptr;
  for (const AnyChange& any : edit.changes)
    if (const auto* change = std::get_if<Change<Person>>(&any)) {
      if (!change->after) gone.push_back(&*change->before);
      if (change->before && change->after) changed = change;
    }
  if (!gone.empty()) {
    if (edit.name != merge_name) return "Deleted the speaker " + quoted(gone.front()->name);
    std::string into;
    for (const AnyChange& any : edit.changes)
      if (const auto* tag = std::get_if<Change<Tag>>(&any); tag && tag->after && into.empty())
        into = tag->after->person;
    const std::string by = into.empty() ? "another speaker" : quoted(person_name(edit, doc, into));
    return "Merged " +
           (gone.size() == 1 ? quoted(gone.front()->name) : count(gone.size(), "speaker", "speakers")) +
           " into " + by;
  }
  if (!changed) return {};
  const Person &before = *changed->before, &after = *changed->after;
  if (before.name != after.name) return "Renamed " + quoted(before.name) + " to " + quoted(after.name);
  if (before.named != after.named)
    return "Said that " + quoted(after.name) + (after.named ? " is a name" : " is no name");
  if (before.hue != after.hue) return "Changed the colour of " + quoted(after.name);
  return {};
}

}  // namespace

std::string describe(const Edit& edit, std::string_view text, const Document& doc) {
  Tags tags;
  const bool merged = edit.name == merge_name;
  for (const AnyChange& any : edit.changes) {
    if (std::holds_alternative<TextChange>(any)) return "Corrected the article’s text";
    if (const auto* meta = std::get_if<Change<Meta>>(&any);
        meta && meta->before && meta->after && meta->before->title != meta->after->title)
      return "Renamed the article to " + quoted(meta->after->title);
    const auto* change = std::get_if<Change<Tag>>(&any);
    if (!change || merged) continue;
    if (!change->before) {
      tags.made.push_back(&*change->after);
    } else if (!change->after) {
      tags.deleted.push_back(&*change->before);
    } else {
      Tag judged = *change->before;
      judged.state = change->after->state;
      const State before = change->before->state;
      if (judged != *change->after) {
        tags.changed.push_back(change);
      } else if (judged.state == State::rejected) {
        tags.rejected.push_back(&*change->after);
      } else if (before != State::accepted) {
        tags.kept.push_back(&*change->after);
      }
    }
  }
  for (auto* list : {&tags.made, &tags.deleted, &tags.rejected, &tags.kept}) leave_parts_out(*list);
  // One act makes, deletes, changes or judges; what else is in its edit comes along.
  const auto one_or_many = [&](const std::vector<const Tag*>& list, const char* verb, const char* many) {
    return list.size() == 1 ? std::string(verb) + words_of(text, *list.front())
                            : std::string(verb) + count(list.size(), many, many);
  };
  if (!tags.made.empty()) {
    const std::string label = name_of(tags.made.front()->label);
    return one_or_many(tags.made, "Tagged ", "places") + " as " + label;
  }
  if (!tags.deleted.empty()) {
    if (!tags.rejected.empty() || tags.deleted.size() > 1)
      return "Deleted " + count(tags.deleted.size() + tags.rejected.size(), "tag", "tags");
    return std::string("Deleted the ") + name_of(tags.deleted.front()->label) + " " +
           words_of(text, *tags.deleted.front());
  }
  if (const std::string about = about_persons(edit, doc); !about.empty() && (merged || tags.changed.empty()))
    return about;
  if (!tags.changed.empty()) {
    // A quote before the mention that it was said by.
    const auto best =
        std::min_element(tags.changed.begin(), tags.changed.end(), [](const auto* a, const auto* b) {
          return static_cast<int>(a->after->label) < static_cast<int>(b->after->label);
        });
    return about_change(edit, text, doc, *(*best)->before, *(*best)->after);
  }
  if (!tags.rejected.empty())
    return tags.rejected.size() == 1 ? "Removed the guess " + words_of(text, *tags.rejected.front())
                                     : "Removed " + count(tags.rejected.size(), "guess", "guesses");
  if (!tags.kept.empty())
    return tags.kept.size() == 1 ? std::string("Kept the ") + name_of(tags.kept.front()->label) + " " +
                                       words_of(text, *tags.kept.front())
                                 : "Kept " + count(tags.kept.size(), "guess", "guesses");
  return edit.name;
}

std::vector<std::string> history_words(const Document& doc, const History& history) {
  const auto& edits = history.edits();
  std::vector<std::string> words(edits.size());
  const auto text_change = [](const Edit& edit) -> const TextChange* {
    for (const AnyChange& any : edit.changes)
      if (const auto* change = std::get_if<TextChange>(&any)) return change;
    return nullptr;
  };
  std::string_view text = doc.text.bytes();
  for (std::size_t i = history.place(); i-- > 0;) {
    if (const TextChange* change = text_change(edits[i])) text = change->before;
    words[i] = describe(edits[i], text, doc);
  }
  text = doc.text.bytes();
  for (std::size_t i = history.place(); i < edits.size(); ++i) {
    words[i] = describe(edits[i], text, doc);
    if (const TextChange* change = text_change(edits[i])) text = change->after;
  }
  return words;
}

}  // namespace hearsay
