// JSON as the formats of this folder read and write it: no exceptions, no surprises, a message for every
// problem.
//
//   ObjectOut object(out);                       // {"id":"t1","strength":2}
//   object.text("id", tag.id);
//   object.number("strength", tag.strength);
//   object.close();
//
//   ObjectIn object(json, "The tag “t1”");
//   object.text("id", tag.id, Need::must);       // remembers the first problem and goes on
//   object.number("strength", 0, 3, strength);
//   tag.extra = object.rest();                   // what nobody asked for, kept as JSON
//   if (!object.problem().empty()) …
//
// [x] reading by nlohmann/json without exceptions, nesting limited so that nothing recurses without bound
// [x] writing in one pass into a string; the same values give the same bytes on every machine
//
// Only .cpp files include this header: core/format, core/store, and where the page hands JSON over.
// Cost: O(size).
#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hearsay {

using Json = nlohmann::json;

// Deeper files than this (brackets inside brackets) are refused: ours need six.
constexpr int max_json_depth = 64;

// Empty when `bytes` is one JSON value, which is then in `json`; else what is wrong, as the end of a
// sentence: "it is not JSON".
std::string parse_json(std::string_view bytes, Json& json);

// Appends the words as a JSON string with its quotation marks. What is not UTF-8 is written as U+FFFD.
void append_json_string(std::string& out, std::string_view words);

// Appends a list; `write` appends one thing of it.
template <class List, class Write>
void append_list(std::string& out, const List& list, Write write) {
  out += '[';
  bool first = true;
  for (const auto& one : list) {
    if (!std::exchange(first, false)) out += ',';
    write(one);
  }
  out += ']';
}

// Writes one object, field by field.
class ObjectOut {
 public:
  // `line` comes before each field but not between its name and value: ",\n  " breaks lines.
  explicit ObjectOut(std::string& out, std::string_view line = {}) : out_(out), line_(line) { out_ += '{'; }
  void text(std::string_view name, std::string_view words);
  // Not written when empty, as reading takes a missing field for an empty one.
  void text_if(std::string_view name, std::string_view words);
  void number(std::string_view name, std::int64_t value);
  void flag(std::string_view name, bool value);
  // A list of strings.
  void texts(std::string_view name, const std::vector<std::string>& words);
  void texts_if(std::string_view name, const std::vector<std::string>& words);
  // The shortest decimal that reads back as the same float: 0.9, not 0.899999976.
  void fraction(std::string_view name, float value);
  // The caller appends the value to the string.
  void name(std::string_view name);
  // The fields of a JSON object given as text. Text that is not a JSON object is not written: it would spoil
  // the file.
  void rest(std::string_view object);
  void close(std::string_view before = {}) { out_.append(before) += '}'; }

 private:
  std::string& out_;
  std::string_view line_;
  bool first_ = true;
};

enum class Need { must, may };

// Reads one object, field by field.
class ObjectIn {
 public:
  // `who` begins the messages: "The tag “t5”". A value that is not an object is a problem.
  ObjectIn(const Json& json, std::string who);
  void text(const char* name, std::string& out, Need need = Need::may);
  void texts(const char* name, std::vector<std::string>& out);  // nothing when the field is missing
  void number(const char* name, std::int64_t least, std::int64_t most, std::int64_t& out,
              Need need = Need::may);
  void flag(const char* name, bool& out);
  void fraction(const char* name, float& out);  // 0 … 1
  // The array of this name; nullptr when it is missing, which is a problem, or no array.
  const Json* list(const char* name);
  // Any value of this name; nullptr when there is none.
  const Json* any(const char* name);
  template <class E>
  void name_of_value(const char* name, E& out) {
    std::string words;
    text(name, words, Need::must);
    if (problem_.empty() && !from_name(words, out))
      fail(name, "is not known to this version: “" + words + "”");
  }
  // All fields that were not asked for as a JSON object with sorted keys; empty when there are none.
  std::string rest() const;
  // "The tag “t5” has a field “strength” that …"; empty while all is well.
  const std::string& problem() const { return problem_; }
  void fail(const char* name, const std::string& words);
  void rename(std::string who) { who_ = std::move(who); }

 private:
  const Json* find(const char* name, Need need);
  const Json* object_ = nullptr;
  std::string who_, problem_;
  std::vector<std::string_view> asked_;
};

}  // namespace hearsay
