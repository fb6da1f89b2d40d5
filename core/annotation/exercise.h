// An exercise: what a teacher asks a class to tag in an article, and, in a student's copy, whose work it is and how far it
// has come. It is a part of the article's Meta, so that edits, the journal and files carry it as they carry the title.
//
//   doc.meta.exercise->labels                  // what to tag
//   doc.meta.exercise->handed_in != 0          // the work is done
//
// Plain data: what is made of it is in core/exercise. Offsets are bytes; times are milliseconds since 1970 UTC.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/annotation/label.h"
#include "core/text/span.h"

namespace hearsay {

// What a mark is against the teacher's key, from the best to the worst.
enum class Outcome : std::uint8_t { right, borders, wrong_kind, wrong_speaker, missed, extra };
inline constexpr std::size_t outcomes = 6;

// What an outcome is worth, in hundredths of a mark. An extra mark may cost something: its credit is at most 0.
struct Credits {
  std::array<int, outcomes> of = {100, 50, 50, 50, 0, 0};
  int credit(Outcome outcome) const { return of[static_cast<std::size_t>(outcome)]; }
  friend bool operator==(const Credits&, const Credits&) = default;
};

// What a source check asks about a speaker: is the source independent, one of several who say so, does it show evidence, does
// it know at first hand, is it named? The questions that news-literacy lessons ask.
enum class SourceQuestion : std::uint8_t { independent, several, evidence, informed, named };
inline constexpr std::size_t source_questions = 5;
// open: not answered yet; in a key, for the class to talk about.
enum class SourceAnswer : std::uint8_t { open, yes, no, cannot_tell };
inline constexpr std::size_t source_answers = 4;

struct SourceReply {
  SourceAnswer answer = SourceAnswer::open;
  std::string reason = {};  // a short line; may be empty
  friend bool operator==(const SourceReply&, const SourceReply&) = default;
};

struct CheckedSource {
  std::string id = {};    // Person::id in the teacher's article, and the same in all copies; tells nothing else there
  std::string name = {};  // as the students read it
  std::array<SourceReply, source_questions> replies = {};
  std::string extra = {};  // unknown fields of the file as a JSON object, kept; empty for none
  const SourceReply& to(SourceQuestion question) const { return replies[static_cast<std::size_t>(question)]; }
  SourceReply& to(SourceQuestion question) { return replies[static_cast<std::size_t>(question)]; }
  friend bool operator==(const CheckedSource&, const CheckedSource&) = default;
};
inline constexpr std::size_t most_checked_sources = 8;
inline constexpr std::size_t longest_reason = 200;  // bytes

struct Exercise {
  enum class Help : std::uint8_t { shown, after, never };                  // after: once it is handed in
  enum class Feedback : std::uint8_t { none, after_hand_in, any_time };
  enum class Role : std::uint8_t { teacher, student };                     // whose copy this is

  std::string id = {};  // the same in all copies; opaque, given by whoever makes the exercise
  std::string title = {};
  std::string instructions = {};
  std::vector<Label> labels = {Label::quote, Label::speaker, Label::hedge};  // to be tagged
  bool kinds = false;     // direct, mixed or indirect; the kinds of hedges
  bool speakers = true;   // who said it
  bool statements = false;  // which quotes other articles on the event give otherwise, and how (elsewhere.h)
  Help suggestions = Help::never;
  Feedback feedback = Feedback::after_hand_in;
  Role role = Role::student;
  Fragments parts = {};   // what of the text counts; empty: all of it
  Credits credits = {};
  // The source check, in the order in which it is asked; empty: there is none. Replies are the expected ones in the teacher's
  // copy and in the key, else the student's own.
  std::vector<CheckedSource> sources = {};
  // The teacher's tags as a Hearsay file of their own, so that nothing shows them by accident; empty: there is no key.
  // Locked: encrypted by the page, as base64; in the teacher's copy: to be so whenever it is handed out.
  std::string key = {};
  bool locked = false;
  // Of the teacher's copy: how it was handed out last. The answers may be those of another layer, such as what a class agreed
  // on; empty: the teacher's own tags.
  bool with_key = true;
  std::string answers_of = {};  // Layer::id
  // Of a student's copy.
  std::string name = {};          // the student's name or code; empty: not said yet
  std::int64_t handed_in = 0;     // the last time; 0: not yet
  int tries = 0;                  // how often it was handed in
  std::string first = {};         // what was handed in the first time, a Hearsay file; empty: nothing yet
  std::string extra = {};         // unknown fields of the file as a JSON object, kept; empty for none
  friend bool operator==(const Exercise&, const Exercise&) = default;
};

const char* name_of(Outcome outcome);  // "right", "borders", "wrong-kind", "wrong-speaker", "missed", "extra"
const char* name_of(SourceQuestion question);  // "independent", "several", "evidence", "informed", "named"
const char* name_of(SourceAnswer answer);      // "open", "yes", "no", "cannot-tell"
const char* name_of(Exercise::Help help);
const char* name_of(Exercise::Feedback feedback);  // "none", "after-hand-in", "any-time"
const char* name_of(Exercise::Role role);
bool from_name(std::string_view name, SourceAnswer& answer);
bool from_name(std::string_view name, Exercise::Help& help);
bool from_name(std::string_view name, Exercise::Feedback& feedback);
bool from_name(std::string_view name, Exercise::Role& role);

}  // namespace hearsay
