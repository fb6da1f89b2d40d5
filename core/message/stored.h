// A message as data: which one and with what arguments; message.h makes words of it when it is shown. What stores
// messages needs no more than this header, and is not compiled anew when a message is added.
//
//   tag.rule.id == "rule.hedge.possible"      tag.rule.argument("cue") == "may"
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace hearsay {

struct Message {
  using Value = std::variant<std::string, std::int64_t>;
  struct Argument {
    std::string name = {};
    Value value = {};
    friend bool operator==(const Argument&, const Argument&) = default;
  };

  std::string id = {};                   // empty: the words as they are
  std::vector<Argument> arguments = {};  // sorted by name
  std::string words = {};                // only without an id

  bool empty() const { return id.empty() && words.empty(); }
  // The argument's words, or nothing when it is not there or is a number.
  std::string_view argument(std::string_view name) const;
  friend bool operator==(const Message&, const Message&) = default;
};

}  // namespace hearsay

namespace hearsay::message {

// Words that an earlier program stored, to be shown as they are.
inline Message as_it_was(std::string words) { return {.id = {}, .arguments = {}, .words = std::move(words)}; }

}  // namespace hearsay::message
