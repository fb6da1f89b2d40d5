// A document: one text, and what several authors have marked in it.
//
//   Document doc;                                  // text, layers, speakers, tags, links, verdicts
//   Tag quote{.id = "t1", .layer = "me", .label = Label::quote, .fragments = {{0, 18}}};
//   Edit edit = EditBuilder(doc, act).put(quote).build();   // edit.h
//   apply(doc, edit);  …  apply(doc, inverse(edit));          // as it was
//
// The document is plain data with value semantics: nothing here checks or notifies. Every change goes through
// an Edit (edit.h), so that undo, the journal and other tabs see it; document_problem() below says whether
// data is sound.
//
// One document, many opinions: each tag belongs to a layer, and each layer to an author (the analysis, the
// person, an answer key, a classmate). Whoever judges another's tag does so with a verdict of their own layer, so that
// what the analysis said and what a person makes of it both stay. What a tag is *for a layer* is a query: state_for().
//
// Members say `= {}` so that a designated initialiser may leave them out without a warning.
// Ids are opaque strings, unique within a document among things of one kind. Offsets are bytes.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/annotation/elsewhere.h"
#include "core/annotation/exercise.h"
#include "core/annotation/label.h"
#include "core/message/stored.h"
#include "core/text/span.h"
#include "core/text/text.h"

namespace hearsay {

// Layer::id of the analysis and of the person whose document it is.
constexpr const char* analysis_layer = "analysis";
constexpr const char* my_layer = "me";

// What a tag is for whoever looks at it. A rejected suggestion stays in the document, so that it stays away from the
// page. others: of another person, or a key, and left alone so far: it counts nowhere and is only shown when it is compared.
enum class State : std::uint8_t { suggested, accepted, rejected, others };
inline constexpr std::size_t state_count = 4;
// me: the person whose document it is; student: somebody else who worked on the same text; imported: a file of another
// tool.
enum class Author : std::uint8_t { analysis, me, key, imported, student };

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
  std::string name = {};  // of the author: a student's name or code, a file's name
  std::string extra = {};
  std::string version = {};  // of the analysis; empty: not known
  friend bool operator==(const Layer&, const Layer&) = default;
};

struct Tag {
  std::string id = {};
  std::string layer = {};  // Layer::id
  Label label = Label::quote;
  Fragments fragments = {};   // sorted, disjoint, not empty
  std::string kind = {};      // quote: direct | mixed | indirect; hedge: one of the eight kinds; else empty
  std::string person = {};    // Person::id of who speaks (quote) or is mentioned (speaker); empty: not known
  std::uint8_t strength = 0;  // hedge: 0 not said, 1 a little unsure … 3 very unsure
  std::vector<Elsewhere> elsewhere = {};  // quote: how other articles on the event give it otherwise; sorted, each once
  float confidence = 0;       // that the analysis is right, 0 … 1
  Message rule = {};          // why it was suggested: "rule.tag_after" with its arguments
  std::string note = {};      // the author's own words
  std::string extra = {};
  friend bool operator==(const Tag&, const Tag&) = default;
};

// Ties a tag to another: what part `to` plays for `from`.
enum class Role : std::uint8_t { source, cue, claim };  // quote → speaker mention, quote → cue, hedge → claim
struct Link {
  std::string id = {};
  std::string from = {}, to = {};  // Tag::id
  Role role = Role::source;
  std::string extra = {};
  friend bool operator==(const Link&, const Link&) = default;
};

// What a layer's author makes of another's tag; with nothing decided it is only a note.
enum class Judgement : std::uint8_t { undecided, accepted, rejected, replaced };
struct Verdict {
  std::string layer = {}, tag = {};  // who judges (Layer::id), and what (Tag::id)
  Judgement judgement = Judgement::undecided;
  std::string by = {};    // replaced: the Tag::id that the author has in its place
  std::string note = {};  // the author's words about the tag
  std::string extra = {};
  friend bool operator==(const Verdict&, const Verdict&) = default;
};

// A tag whose words went when the text was corrected (anchor.h): kept, to be listed and put in place again.
struct LostTag {
  Tag tag = {};                          // as it was, without fragments
  std::optional<Verdict> verdict = {};   // the person's
  std::string words = {};  // what it marked; its fragments separated by " … "
  friend bool operator==(const LostTag&, const LostTag&) = default;
};

// A paragraph that the text has and the article has not (asides.h).
struct Aside {
  enum class What : std::uint8_t {
    page,     // of the page round the article: a caption, a link to something else
    repeat,   // there word for word before
    article,  // the article's after all
  };
  Span paragraph = {};  // bytes, all of it
  What what = What::page;
  bool by_person = false;  // else the analysis says so
  friend bool operator==(const Aside&, const Aside&) = default;
};

// Blind mode. on: the person tags without seeing the suggestions; done: what both found is compared.
enum class Blind : std::uint8_t { off, on, done };

// What is known about the article besides its text. Times are milliseconds since 1970 UTC, given by the
// caller.
struct Meta {
  std::string title = {};
  std::string from = {};  // where the text came from: "paste", a file name, an address; may be empty
  std::int64_t created = 0;
  std::int64_t changed = 0;
  std::string language = {};  // BCP 47; empty: not said
  std::vector<std::string> groups = {};  // groups.h
  std::string extra = {};
  std::vector<LostTag> lost = {};  // in the order of the text that they were in
  std::vector<Aside> asides = {};  // by where they begin; at most one of the analysis and one of a person for a paragraph
  std::optional<Exercise> exercise = {};
  Blind blind = Blind::off;  // as the person chose (blind.h); a student's exercise may say otherwise
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
  std::map<std::string, Verdict, std::less<>> verdicts;  // by key_of(): "me/a1"
  std::string extra;  // unknown fields of the file, kept
  friend bool operator==(const Document&, const Document&) = default;
};

// The key of a thing in its map.
inline const std::string& key_of(const Layer& layer) { return layer.id; }
inline const std::string& key_of(const Person& person) { return person.id; }
inline const std::string& key_of(const Tag& tag) { return tag.id; }
inline const std::string& key_of(const Link& link) { return link.id; }
std::string verdict_key(std::string_view layer, std::string_view tag);
inline std::string key_of(const Verdict& verdict) { return verdict_key(verdict.layer, verdict.tag); }

bool by_analysis(const Document& doc, const Tag& tag);
// The analysis', another person's or a key's: judged by a verdict, and never changed.
bool by_another(const Document& doc, const Tag& tag);
// nullptr when the layer's author has said nothing about the tag. O(log n).
const Verdict* verdict_of(const Document& doc, std::string_view layer, std::string_view tag);
// What the tag is for the layer's author: as the verdict says (replaced: rejected). Without one their own is accepted, as is
// what came from another tool; the analysis' is a suggestion; anybody else's is theirs. O(log n).
State state_for(const Document& doc, std::string_view layer, const Tag& tag);
State state_by(const Verdict* verdict, const Document& doc, std::string_view layer, const Tag& tag);
inline State state_of(const Document& doc, const Tag& tag) { return state_for(doc, my_layer, tag); }
// Kept, or yet to be judged.
inline bool is_live(State state) { return state == State::accepted || state == State::suggested; }
// A suggestion that the person is asked to keep or remove. Its speaker, reporting words and claim are judged with it, so
// they are not counted.
inline bool is_to_judge(Label label, State state) {
  return state == State::suggested && (label == Label::quote || label == Label::hedge);
}
inline bool is_to_judge(const Document& doc, const Tag& tag) { return is_to_judge(tag.label, state_of(doc, tag)); }
// The person's note on the tag, whoever made it; else that of its author.
const std::string& note_of(const Document& doc, const Tag& tag);

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
// The same for one tag, link or verdict, whether or not it is in the document. O(fragments · log size).
std::string tag_problem(const Document& doc, const Tag& tag);
std::string link_problem(const Document& doc, const Link& link);
std::string verdict_problem(const Document& doc, const Verdict& verdict);
// The same for the paragraphs that are not of the article, and for the parts of it that an exercise is about.
std::string asides_problem(const Document& doc);
std::string parts_problem(const Document& doc);

const char* name_of(State state);
const char* name_of(Author author);
const char* name_of(Role role);
const char* name_of(Judgement judgement);
const char* name_of(Aside::What what);
const char* name_of(Blind blind);
bool from_name(std::string_view name, Author& author);
bool from_name(std::string_view name, Role& role);
bool from_name(std::string_view name, Judgement& judgement);
bool from_name(std::string_view name, Aside::What& what);
bool from_name(std::string_view name, Blind& blind);

}  // namespace hearsay
