// What must hold of the findings of any text. Used by the unit tests and by the fuzz target.
#pragma once

#include "core/analysis/findings.h"
#include "core/message/message.h"
#include "core/text/text.h"

namespace hearsay {

// nullptr when all holds, else what does not, in words. O(text + findings).
inline const char* broken_invariant(const Text& text, const Findings& f) {
  const auto good = [&text](Span s) {
    return s.begin < s.end && s.end <= text.size() && text.is_border(s.begin) && text.is_border(s.end);
  };
  const auto fragments = [&good](const Fragments& list) {
    for (std::size_t i = 0; i < list.size(); ++i)
      if (!good(list[i]) || (i > 0 && list[i - 1].end > list[i].begin)) return false;
    return true;
  };
  const auto known = [](std::string_view rule) {
    return message::find("rule." + std::string(rule)) != message::not_found;
  };
  const auto is_white = [](unsigned char c) { return c == ' ' || (c >= 9 && c <= 13); };

  std::uint32_t covered = 0;
  const std::string_view bytes = text.bytes();
  for (const SentenceSpan& s : f.segments.sentences) {
    if (!good(s.span)) return "a sentence's span";
    if (s.span.begin < covered) return "sentences overlap";
    for (std::uint32_t i = covered; i < s.span.begin; ++i) {
      const auto c = static_cast<unsigned char>(bytes[i]);
      if (c > ' ' && c < 0x7F && !is_white(c)) return "a visible character outside all sentences";
    }
    covered = s.span.end;
    if (s.first > s.last || s.last > f.segments.tokens.size()) return "a sentence's tokens";
  }
  for (std::uint32_t i = covered; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(bytes[i]);
    if (c > ' ' && c < 0x7F) return "a visible character behind all sentences";
  }
  for (const Span s : f.boilerplate)
    if (!good(s)) return "a boilerplate span";
  for (const Repeat& r : f.repeats)
    if (r.of >= r.paragraph || r.paragraph >= f.segments.paragraphs.size()) return "a repeat's paragraphs";
  std::uint32_t last = 0;
  for (const Attribution& a : f.attributions) {
    if (a.content.empty()) return "an attribution without content";
    if (!fragments(a.content)) return "an attribution's content";
    if (!fragments(a.cue)) return "an attribution's cue";
    if (!fragments(a.source)) return "an attribution's source";
    if (a.content.front().begin < last) return "the order of the attributions";
    last = a.content.front().begin;
    if (a.speaker != no_one && (a.speaker < 0 || static_cast<std::size_t>(a.speaker) >= f.speakers.size()))
      return "an attribution's speaker";
    if (!(a.confidence >= 0 && a.confidence <= 1)) return "an attribution's confidence";
    if (!known(a.rule)) return "an attribution whose rule has no words";
  }
  last = 0;
  for (const Speaker& s : f.speakers) {
    if (s.name.empty()) return "a speaker without a name";
    if (s.mentions.empty()) return "a speaker without a mention";
    if (!fragments(s.mentions)) return "a speaker's mentions";
    if (s.mentions.front().begin < last) return "the order of the speakers";
    last = s.mentions.front().begin;
  }
  last = 0;
  for (const Hedge& h : f.hedges) {
    if (!good(h.cue)) return "a hedge's cue";
    if (!h.claim.empty() && !good(h.claim)) return "a hedge's claim";
    if (h.cue.begin < last) return "the order of the hedges";
    last = h.cue.begin;
    if (!(h.confidence >= 0 && h.confidence <= 1)) return "a hedge's confidence";
    if (!known(h.rule)) return "a hedge whose rule has no words";
  }
  return nullptr;
}

}  // namespace hearsay
