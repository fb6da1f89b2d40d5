// The parts of a document (layers, persons, tags, links, verdicts, meta, an exercise) as JSON objects: one place for their field
// names, used by the file (hearsay_json.cpp) and by edits (edit_json.cpp).
//
//   write_thing(out, tag, Offsets::code_points(doc.text));     // {"id":"t1","layer":"me","label":"quote",…}
//   ReadTag read;  std::string problem = read_thing(json, read, Offsets::code_points(doc.text));
//
// Version 1 held in the tag what the person made of it: "state", and the note on a suggestion. They are read as the
// person's verdict, in documents and edits alike, so that stored edits fit the document that they belong to.
//
// Fields that hold their usual value (no note, strength 0) are not written. Unknown ones end in `extra` and
// are written again. Cost: O(size).
#pragma once

#include <optional>
#include <string>

#include "core/annotation/document.h"
#include "core/format/json.h"

namespace hearsay {

// How offsets are counted outside: in code points of a text, or in bytes as they are.
class Offsets {
 public:
  static Offsets bytes() { return Offsets(nullptr); }
  static Offsets code_points(const Text& text) { return Offsets(&text); }
  const Text* text() const { return text_; }

 private:
  explicit Offsets(const Text* text) : text_(text) {}
  const Text* text_;
};

void write_thing(std::string& out, const Layer& layer, Offsets);
void write_thing(std::string& out, const Person& person, Offsets);
void write_thing(std::string& out, const Tag& tag, Offsets offsets);
void write_thing(std::string& out, const Link& link, Offsets);
void write_thing(std::string& out, const Verdict& verdict, Offsets);
void write_thing(std::string& out, const Meta& meta, Offsets);
void write_thing(std::string& out, const Exercise& exercise, Offsets offsets);
// {"id":"act.tag","count":1,"words":"may"}; words of an earlier version as a plain string.
void write_thing(std::string& out, const Message& message);

// What is wrong, as a sentence; empty when the thing was read. Checks types and ranges of its fields; whether
// what it names exists is for document_problem() and apply().
std::string read_thing(const Json& json, Layer& layer, Offsets);
std::string read_thing(const Json& json, Person& person, Offsets);
struct ReadTag {
  Tag tag = {};
  std::optional<Verdict> verdict = {};  // what version 1 held in the tag
};
std::string read_thing(const Json& json, ReadTag& read, Offsets offsets);
std::string read_thing(const Json& json, Link& link, Offsets);
std::string read_thing(const Json& json, Verdict& verdict, Offsets);
std::string read_thing(const Json& json, Meta& meta, Offsets);
std::string read_thing(const Json& json, Exercise& exercise, Offsets offsets);
// `who` begins the problem: "The tag “t5” has a field “rule” that".
std::string read_thing(const Json& json, Message& message, const std::string& who);

// [[begin,end],…]
void write_fragments(std::string& out, const Fragments& fragments, const Text* text);
// Order and overlap are for tag_problem(); here only what would be lost in conversion.
void read_fragments(ObjectIn& object, const char* name, Fragments& fragments, const Text* text);

}  // namespace hearsay
