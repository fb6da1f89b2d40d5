// Tested by tests/unit/set_apart_test.cpp.
#include "core/analysis/set_apart.h"

#include <algorithm>
#include <string_view>

#include "core/analysis/phrases.h"

namespace hearsay {

namespace {

// After a dash that opens the line; 0 when none does.
std::uint32_t after_dash(std::string_view line) {
  for (const std::string_view dash : {"— ", "– ", "―", "-- ", "- ", "—", "–"})
    if (line.starts_with(dash)) return static_cast<std::uint32_t>(dash.size());
  return 0;
}

// One paragraph that a tag speaks for.
SpokenBlock said_in(std::uint32_t p, const SpeechTag& tag, Span content) {
  SpokenBlock out;
  out.last = p;
  out.draft.rule = Rule::set_apart;
  out.draft.paragraph = p;
  out.draft.source = tag.source;
  out.draft.cue = tag.cue;
  out.draft.cue_token = tag.cue_token;
  out.draft.content = {content};
  return out;
}

bool is_space(char c) { return c == ' ' || c == '\t'; }

}  // namespace

bool SetApart::is_marked(std::uint32_t p) const { return line(p).starts_with('>'); }

bool SetApart::is_indented(std::uint32_t p) const {
  const std::uint32_t begin = a_.segments.paragraphs[p].span.begin;
  std::uint32_t at = begin;
  while (at > 0 && is_space(a_.text.bytes()[at - 1])) --at;
  return begin - at >= 2 || (begin > at && a_.text.bytes()[at] == '\t');
}

// No empty line between it and the next.
bool SetApart::touches_next(std::uint32_t p) const {
  if (p + 1 >= a_.segments.paragraphs.size()) return false;
  const std::string_view gap =
      a_.text.bytes({a_.segments.paragraphs[p].span.end, a_.segments.paragraphs[p + 1].span.begin});
  return std::count(gap.begin(), gap.end(), '\n') < 2;
}

// "— Ann Lee, a letter", "J. B. Lee": a name and little more. With `dash` only after one.
Range SetApart::signature(std::uint32_t p, bool dash) const {
  std::string_view text = line(p);
  std::uint32_t skip = 0;
  while (skip < text.size() && (text[skip] == '>' || is_space(text[skip]))) ++skip;
  const std::uint32_t after = after_dash(text.substr(skip));
  if (after == 0 && dash) return {};
  const Range all = a_.tokens_of_paragraph(p);
  const std::uint32_t first = a_.token_at(a_.segments.paragraphs[p].span.begin + skip + after);
  constexpr std::uint32_t longest_signature = 14;  // tokens: a name, what they do and where
  if (first >= all.last || all.last - first > longest_signature || !a_.is_capital(first)) return {};
  std::uint32_t end = first;
  while (end < all.last && (a_.is_capital(end) || a_.is(end, ".") || a_.is(end, "-") || a_.is(end, "'") ||
                            a_.is(end, "’") || a_.words.has(end, word_particle)))
    ++end;
  if (end == first || a_.words.has(end - 1, word_determiner)) return {};
  // Without a dash nothing but the name, and no sentence
  if (after == 0 && (end < all.last || a_.is(end - 1, ".") || end < first + 2)) return {};
  if (end < all.last && !a_.is(end, ",") && !a_.is(end, "(") && !a_.is(end, ":")) return {};
  return {first, end};
}

// — Ann Lee (@annlee) March 3, 2026
Range SetApart::handle_signature(std::uint32_t p) const {
  const std::string_view text = line(p);
  const std::size_t at = text.find("(@");
  const std::uint32_t after = after_dash(text);
  constexpr std::size_t farthest_handle = 80;  // bytes: a post's signature begins with the name
  if (after == 0 || at == std::string_view::npos || at > farthest_handle || at <= after + 1) return {};
  const std::uint32_t begin = a_.segments.paragraphs[p].span.begin;
  const Range name{a_.token_at(begin + after), a_.token_at(begin + static_cast<std::uint32_t>(at))};
  return name.empty() ? Range{} : name;
}

// What the paragraph before says about the block: whose it is and which word reports it.
std::optional<SpeechTag> SetApart::lead(std::uint32_t p, bool must_report) const {
  if (p == 0) return {};
  const Range all = a_.tokens_of_paragraph(p - 1);
  if (all.empty() || !a_.is(all.last - 1, ":")) return {};
  const std::uint32_t start = a_.segments.sentences[a_.sentence_of[all.last - 1]].first;
  std::optional<SpeechTag> tag = tags_.before({all.last, all.last}, start);
  if (tag && must_report && tag->cue.empty()) return {};
  return tag;
}

std::optional<SpokenBlock> SetApart::at(std::uint32_t p) const {
  if (a_.structure.kinds[p] == ParagraphKind::boilerplate || a_.tokens_of_paragraph(p).empty()) return {};
  if (is_marked(p) || is_indented(p)) return quoted(p);
  if (std::optional<SpokenBlock> found = post(p)) return found;
  if (after_dash(line(p)) != 0) return dash_line(p);
  return statement(p);
}

std::optional<SpokenBlock> SetApart::quoted(std::uint32_t p) const {
  const bool marked = is_marked(p);
  if (p > 0 && (marked ? is_marked(p - 1) : is_indented(p - 1))) return {};  // its middle
  const auto belongs = [&](std::uint32_t k) { return marked ? is_marked(k) : is_indented(k); };
  std::uint32_t end = p;
  while (end < a_.segments.paragraphs.size() && end < p + most_lines && belongs(end)) ++end;
  SpokenBlock out;
  Draft& d = out.draft;
  d.rule = Rule::set_apart;
  d.paragraph = p;
  out.last = end - 1;
  std::uint32_t text_end = end;
  Range signed_by;
  if (end > p + 1) signed_by = signature(end - 1, marked);
  if (!signed_by.empty()) {
    --text_end;
  } else if (end < a_.segments.paragraphs.size()) {
    signed_by = signature(end, true);
    if (!signed_by.empty()) out.last = end;
  }
  const std::optional<SpeechTag> tag = lead(p, false);
  if (signed_by.empty() && !tag) return {};
  d.source = signed_by.empty() ? tag->source : signed_by;
  if (tag && !tag->cue.empty()) {
    d.cue = tag->cue;
    d.cue_token = tag->cue_token;
  }
  for (std::uint32_t k = p; k < text_end; ++k) {
    Span span = a_.segments.paragraphs[k].span;
    while (span.begin < span.end &&
           (a_.text.bytes()[span.begin] == '>' || is_space(a_.text.bytes()[span.begin])))
      ++span.begin;
    if (!span.empty()) d.content.push_back(span);
  }
  if (d.content.empty()) return {};
  return out;
}

std::optional<SpokenBlock> SetApart::post(std::uint32_t p) const {
  std::uint32_t end = p;  // the signature
  while (end + 1 < a_.segments.paragraphs.size() && end < p + most_lines && touches_next(end)) {
    if (!handle_signature(++end).empty()) break;
  }
  if (end == p) return {};
  const Range name = handle_signature(end);
  if (name.empty()) return {};
  SpokenBlock out;
  out.last = end;
  out.draft.rule = Rule::set_apart;
  out.draft.paragraph = p;
  out.draft.source = name;
  for (std::uint32_t k = p; k < end; ++k) out.draft.content.push_back(a_.segments.paragraphs[k].span);
  return out;
}

// — I will stay, said Ann Lee.: the words up to the comma, question or exclamation mark that a tag follows
std::optional<SpokenBlock> SetApart::tagged_dash_line(std::uint32_t p) const {
  if (p >= a_.segments.paragraphs.size() || a_.structure.kinds[p] == ParagraphKind::boilerplate) return {};
  const std::uint32_t after = after_dash(line(p));
  const Range all = a_.tokens_of_paragraph(p);
  if (after == 0 || all.empty()) return {};
  const std::uint32_t first = a_.token_at(a_.segments.paragraphs[p].span.begin + after);
  if (first >= all.last || !a_.is_capital(first)) return {};
  constexpr int most_places = 8;  // "Ann Lee, Dale, Leeds, UK": in a longer row it is a list
  int places = 0;
  for (std::uint32_t t = first + 1; t + 2 < all.last && places < most_places; ++t) {
    if (a_.stretch_of[t] != no_one) return {};
    if (!a_.is(t, ",") && !a_.is(t, "?") && !a_.is(t, "!") && !a_.is(t, "…")) continue;
    ++places;
    Marked words;  // as if marks stood round them
    words.span = words.inner = a_.span({first, t + 1});
    words.paragraph = p;
    const std::optional<SpeechTag> tag = tags_.behind(words, {first, t + 1}, all.last);
    if (!tag || tag->cue.empty() || tag->source.empty()) continue;
    return said_in(p, *tag, a_.span({first, a_.is(t, ",") ? t : t + 1}));
  }
  return {};
}

// A line without a tag is a quotation where its neighbour has one.
std::optional<SpokenBlock> SetApart::dash_line(std::uint32_t p) const {
  if (std::optional<SpokenBlock> found = tagged_dash_line(p)) return found;
  const std::string_view text = line(p);
  if (!text.ends_with('.') && !text.ends_with('?') && !text.ends_with('!')) return {};
  if (!(p > 0 && tagged_dash_line(p - 1)) && !tagged_dash_line(p + 1)) return {};
  SpokenBlock out;
  out.last = p;
  out.draft.rule = Rule::set_apart;
  out.draft.paragraph = p;
  const std::uint32_t begin = a_.segments.paragraphs[p].span.begin + after_dash(text);
  out.draft.content = {{begin, a_.segments.paragraphs[p].span.end}};
  while (!out.draft.content.front().empty() && is_space(a_.text.bytes()[out.draft.content.front().begin]))
    ++out.draft.content.front().begin;
  return out;
}

// In a statement, the firm said: ⏎ The road is closed.
std::optional<SpokenBlock> SetApart::statement(std::uint32_t p) const {
  if (a_.structure.kinds[p] == ParagraphKind::heading) return {};
  const Range all = a_.tokens_of_paragraph(p);
  if (!a_.is_capital(all.first)) return {};
  for (std::uint32_t t = all.first; t < all.last; ++t)
    if (a_.stretch_of[t] != no_one) return {};  // quotes.h sees to marks
  if (p == 0 || a_.structure.kinds[p - 1] == ParagraphKind::boilerplate) return {};
  const std::optional<SpeechTag> tag = lead(p, true);
  if (!tag || tag->source.empty()) return {};
  // "said the plan has three aims:" reports already; what follows is a list
  const std::uint32_t colon = a_.tokens_of_paragraph(p - 1).last - 1;
  if (tag->cue_token + 1 < colon && !is_circumstance(a_, {tag->cue_token + 1, colon})) return {};
  // "said the following: ⏎ Sell the house" is a list's lead when another line like it follows at once
  if (touches_next(p)) return {};
  return said_in(p, *tag, a_.segments.paragraphs[p].span);
}

}  // namespace hearsay
