// A document: one text, and what several authors have marked in it.
//
//   Document doc;                                  // text, layers, speakers, tags, links
//   Tag quote{.id = "t1", .layer = "me", .label = Label::quote, .fragments = {{0, 18}}};
//   Edit edit = EditBuilder(doc, act).put(quote).build();   // edit.h
//   apply(doc, edit);  …  apply(doc, inverse(edit));          // as it was
//
// The document is plain data with value semantics: nothing here checks or notifies. Every change goes through
// an Edit (edit.h), so that undo, the journal and other tabs see it; document_problem() below says whether
// data is sound.
//
// One document, many opinions: each tag belongs to a layer, and each layer to an author (the analysis, the
// person, an answer key, a classmate). Suggestions are tags of the analysis whose state is still `suggested`.
//
// Members say `= {}` so that a designated initialiser may leave them out without a warning.
// Ids are opaque strings, unique within a document among things of one kind. Offsets are bytes.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/message/stored.h"
#include "core/text/span.h"
#include "core/text/text.h"

namespace hearsay {

enum class Label : std::uint8_t { quote, speaker, cue, hedge, claim };  // speaker: one mention of a speaker
// A rejected suggestion stays in the document, so that it stays away from the page.
enum class State : std::uint8_t { suggested, accepted, rejected };
enum class Author : std::uint8_t { analysis, me, key, imported };

// A person, group or body that speaks in this article. Its mentions are the tags with Label::speaker that
// name it.
struct Person {
  std::string id = {};
  std::string name = {};
  std::uint8_t hue = 0;    // index into the palette, given when made and kept
  bool named = true;       // false: "officials", "a spokesman"
  std::string extra = {};  // unknown fields of the file as a JSON object, kept; empty for none
  friend bool operator==(const Person&, const Person&) = default;
};

struct Layer {
  std::string id = {};
  Author author = Author::me;
  std::string name = {};
  std::string extra = {};
  friend bool operator==(const Layer&, const Layer&) = default;
};

struct Tag {
  std::string id = {};
  std::string layer = {};  // Layer::id
  Label label = Label::quote;
  State state = State::accepted;
  Fragments fragments = {};   // sorted, disjoint, not empty
  std::string kind = {};      // quote: direct | mixed | indirect; hedge: one of the eight kinds; else empty
  std::string person = {};    // Person::id of who speaks (quote) or is mentioned (speaker); empty: not known
  std::uint8_t strength = 0;  // hedge: 0 not said, 1 a little unsure … 3 very unsure
  float confidence = 0;       // of a suggestion, 0 … 1
  Message rule = {};          // why it was suggested: "rule.tag_after" with its arguments
  std::string note = {};      // the person's own words
  std::string extra = {};
  friend bool operator==(const Tag&, const Tag&) = default;
};

// A suggestion that a person is asked to keep or remove. Its speaker, reporting words and claim are judged with it, so they
// are not counted.
inline bool is_to_judge(const Tag& tag) {
  return tag.state == State::suggested && (tag.label == Label::quote || tag.label == Label::hedge);
}

// Ties a tag to another: what part `to` plays for `from`.
enum class Role : std::uint8_t { source, cue, claim };  // quote → speaker mention, quote → cue, hedge → claim
struct Link {
  std::string id = {};
  std::string from = {}, to = {};  // Tag::id
  Role role = Role::source;
  std::string extra = {};
  friend bool operator==(const Link&, const Link&) = default;
};

// A tag whose words went when the text was corrected (anchor.h): kept, to be listed and put in place again.
struct LostTag {
  Tag tag = {};            // as it was, without fragments
  std::string words = {};  // what it marked; its fragments separated by " … "
  friend bool operator==(const LostTag&, const LostTag&) = default;
};

// What is known about the article besides its text. Times are milliseconds since 1970 UTC, given by the
// caller.
struct Meta {
  std::string title = {};
  std::string from = {};  // where the text came from: "paste", a file name, an address; may be empty
  std::int64_t created = 0;
  std::int64_t changed = 0;
  std::string language = {};  // BCP 47; empty: not said
  std::string extra = {};
  std::vector<LostTag> lost = {};  // in the order of the text that they were in
  friend bool operator==(const Meta&, const Meta&) = default;
};

struct Document {
  std::string id;
  Text text;
  Meta meta;
  // Keyed by id: iteration is by id and so the same everywhere. Order for people is made by tags_in_order().
  std::map<std::string, Layer, std::less<>> layers;
  std::map<std::string, Person, std::less<>> persons;
  std::map<std::string, Tag, std::less<>> tags;
  std::map<std::string, Link, std::less<>> links;
  std::string extra;  // unknown fields of the file, kept
  friend bool operator==(const Document&, const Document&) = default;
};

// Tags in the order of the text: by where they begin, longer first, then by label and id. Pointers live until
// the next change.
std::vector<const Tag*> tags_in_order(const Document& doc);

// Whether a tag, person, layer or link has this id.
bool has_id(const Document& doc, std::string_view id);
// An id with this prefix that no tag, person, layer or link has yet: "t17". Deterministic; O(log n) look-ups
// a call.
std::string fresh_id(const Document& doc, std::string_view prefix);
// The same for any set of ids: the number of some gap above a taken one (the end of 1 … n while nothing was
// deleted).
template <class Taken>
std::string fresh_id(std::string_view prefix, const Taken& taken) {
  const auto id = [prefix](std::uint64_t n) { return std::string(prefix) + std::to_string(n); };
  std::uint64_t used = 0, open = 1;
  for (; taken(id(open)); open *= 2) used = open;
  while (open - used > 1) {
    const std::uint64_t middle = used + (open - used) / 2;
    (taken(id(middle)) ? used : open) = middle;
  }
  return id(open);
}

// Links that begin or end at the tag, by id. O(links).
std::vector<const Link*> links_of(const Document& doc, std::string_view tag);
// The tag at the other end of the first link (by id) of this role that begins at `tag`; nullptr for none.
// O(links).
const Tag* linked(const Document& doc, std::string_view tag, Role role);

// What is wrong with the document's data in words for a person; empty when it is sound: fragments inside the
// text, on code point borders, sorted and disjoint; layers, persons and linked tags that exist; keys equal to
// ids. O(size).
std::string document_problem(const Document& doc);
// The same for one tag or link, whether or not it is in the document. O(fragments · log size).
std::string tag_problem(const Document& doc, const Tag& tag);
std::string link_problem(const Document& doc, const Link& link);

const char* name_of(Label label);
const char* name_of(State state);
const char* name_of(Author author);
const char* name_of(Role role);
bool from_name(std::string_view name, Label& label);
bool from_name(std::string_view name, State& state);
bool from_name(std::string_view name, Author& author);
bool from_name(std::string_view name, Role& role);

}  // namespace hearsay
