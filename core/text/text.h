// An article's text: immutable, valid UTF-8, with exact conversion between the three ways to count in it.
//
//   Text text = Text::from("Caf\xC3\xA9 \xF0\x9F\x98\x80!");
//   text.code_point(5) == 4        bytes → code points
//   text.utf16(10) == 7            bytes → UTF-16 units (the emoji is two)
//   text.from_code_point(6) == 10  and back
//
// Inside the core every offset is a byte offset. Files and the command line use code points, the
// browser UTF-16 units, and both are converted here and nowhere else: an emoji before a tag is where
// other tools break.
//
// Cost: from() reads the bytes once. A conversion is O(1) plus a scan of at most one 256-byte block, from a
// table with one entry a block (8 bytes for 256 bytes of text). ASCII text has no table.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/span.h"

namespace hearsay {

class Text {
 public:
  Text() = default;

  // Takes any bytes. What is not UTF-8 (lone surrogates, overlong forms, cut sequences) becomes U+FFFD, one
  // for each maximal subpart, as the WHATWG decoder and Python's errors="replace" do. A byte-order mark stays
  // and counts.
  static Text from(std::string_view bytes);

  std::string_view bytes() const { return bytes_; }
  std::string_view bytes(Span span) const { return {bytes_.data() + span.begin, span.length()}; }
  // The words of the fragments with " … " between them. O(what is copied).
  std::string joined(const Fragments& fragments) const;
  std::uint32_t size() const { return static_cast<std::uint32_t>(bytes_.size()); }  // bytes
  std::uint32_t code_points() const { return code_point(size()); }
  std::uint32_t utf16_units() const { return utf16(size()); }
  // How many invalid sequences from() replaced.
  std::uint32_t replaced() const { return replaced_; }

  // byte offset (0 … size()) → count of code points / UTF-16 units before it. An offset inside a sequence
  // counts as the sequence's start; one past the end as the end.
  std::uint32_t code_point(std::uint32_t byte) const;
  std::uint32_t utf16(std::uint32_t byte) const;
  // The other way. Past the end gives size(); inside a surrogate pair the pair's start.
  std::uint32_t from_code_point(std::uint32_t code_point) const;
  std::uint32_t from_utf16(std::uint32_t unit) const;

  // Whether a code point begins at this byte offset (or it is the end).
  bool is_border(std::uint32_t byte) const;

  friend bool operator==(const Text& a, const Text& b) { return a.bytes_ == b.bytes_; }

 private:
  struct Block {
    std::uint32_t code_points, utf16;  // before the block
  };
  std::string bytes_;
  std::vector<Block> blocks_;  // empty for ASCII
  std::uint32_t replaced_ = 0;
};

}  // namespace hearsay
