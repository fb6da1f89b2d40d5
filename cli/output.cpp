#include "cli/output.h"

#include <cmath>
#include <cstdio>
#include <nlohmann/json.hpp>

#include "core/message/message.h"
#include "core/suggest/suggest.h"

namespace cli {

namespace {

using hearsay::Attribution;
using hearsay::Findings;
using hearsay::Fragments;
using hearsay::Hedge;
using hearsay::Span;
using hearsay::Text;
namespace message = hearsay::message;
using Json = nlohmann::ordered_json;

Json pair(const Text& text, Span span) {
  return Json::array({text.code_point(span.begin), text.code_point(span.end)});
}

template <typename Spans>
Json pairs(const Text& text, const Spans& spans) {
  Json out = Json::array();
  for (const Span span : spans) out.push_back(pair(text, span));
  return out;
}

// Parts that have a span each: paragraphs, sentences.
template <typename Parts>
Json part_pairs(const Text& text, const Parts& parts) {
  Json out = Json::array();
  for (const auto& part : parts) out.push_back(pair(text, part.span));
  return out;
}

// Two places after the point, so that the figure prints short.
double rounded(float confidence) { return std::round(static_cast<double>(confidence) * 100) / 100; }

// "s1" for the first.
std::string numbered(char letter, std::size_t index) {
  return std::string(1, letter).append(std::to_string(index + 1));
}

std::string speaker_id(std::int32_t index) { return numbered('s', static_cast<std::size_t>(index)); }

// The words of a span on one line.
std::string words(const Text& text, Span span) {
  std::string out;
  for (const char c : text.bytes(span)) out += c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
  return out;
}

std::string words(const Text& text, const Fragments& fragments) {
  std::string out;
  for (const Span span : fragments) out += (out.empty() ? "" : " … ") + words(text, span);
  return out;
}

std::string percent(float confidence) {
  char buffer[16];
  std::snprintf(buffer, sizeof buffer, "%.0f %%", static_cast<double>(confidence) * 100);
  return buffer;
}

std::string lines_of(const Text& text, const Findings& findings, const Attribution& a) {
  const char* quotes = a.kind == hearsay::QuoteKind::direct  ? "direct quote"
                       : a.kind == hearsay::QuoteKind::mixed ? "mixed quote"
                                                             : "indirect quote";
  std::string out =
      "  " + std::string(quotes) + " (" + percent(a.confidence) + "): " + words(text, a.content) + "\n";
  if (!a.cue.empty()) out += "      cue: " + words(text, a.cue) + "\n";
  if (!a.source.empty()) out += "      source: " + words(text, a.source) + "\n";
  if (a.speaker != hearsay::no_one)
    out += "      speaker (" + percent(a.speaker_confidence) +
           "): " + findings.speakers[static_cast<std::size_t>(a.speaker)].name + "\n";
  return out + "      why: " + message::text(message::plain_english(), hearsay::rule_of(a)) + "\n";
}

std::string lines_of(const Text& text, const Hedge& h) {
  return "  hedge, " + std::string(name_of(h.kind)) + " (" + percent(h.confidence) +
         "): " + words(text, h.cue) + "\n      claim: " + words(text, h.claim) +
         "\n      why: " + message::text(message::plain_english(), hearsay::rule_of(h, text)) + "\n";
}

}  // namespace

Json json_of(Json head, const Text& text, const Findings& findings, bool with_text) {
  Json out = std::move(head);
  if (with_text) out["text"] = std::string(text.bytes());
  out["length"] = text.code_points();
  out["paragraphs"] = part_pairs(text, findings.segments.paragraphs);
  out["sentences"] = part_pairs(text, findings.segments.sentences);
  out["boilerplate"] = pairs(text, findings.boilerplate);
  Json repeats = Json::array();
  for (const hearsay::Repeat& r : findings.repeats) repeats.push_back(Json::array({r.paragraph, r.of}));
  out["repeats"] = repeats;

  Json attributions = Json::array();
  for (std::size_t i = 0; i < findings.attributions.size(); ++i) {
    const Attribution& a = findings.attributions[i];
    Json one;
    one["id"] = numbered('a', i);
    one["kind"] = name_of(a.kind);
    one["content"] = pairs(text, a.content);
    one["cue"] = pairs(text, a.cue);
    one["source"] = pairs(text, a.source);
    one["speaker"] = a.speaker == hearsay::no_one ? Json() : Json(speaker_id(a.speaker));
    one["confidence"] = rounded(a.confidence);
    one["speaker_confidence"] = rounded(a.speaker_confidence);
    one["rule"] = std::string(a.rule);
    attributions.push_back(std::move(one));
  }
  out["attributions"] = std::move(attributions);

  Json speakers = Json::array();
  for (std::size_t i = 0; i < findings.speakers.size(); ++i) {
    const hearsay::Speaker& s = findings.speakers[i];
    speakers.push_back({{"id", numbered('s', i)},
                        {"name", s.name},
                        {"named", s.named},
                        {"mentions", pairs(text, s.mentions)}});
  }
  out["speakers"] = std::move(speakers);

  Json hedges = Json::array();
  for (const Hedge& h : findings.hedges)
    hedges.push_back({{"cue", pair(text, h.cue)},
                      {"kind", name_of(h.kind)},
                      {"claim", pair(text, h.claim)},
                      {"confidence", rounded(h.confidence)},
                      {"rule", std::string(h.rule)}});
  out["hedges"] = std::move(hedges);
  return out;
}

std::string to_json(Json head, const Text& text, const Findings& findings, bool with_text) {
  return line_of(json_of(std::move(head), text, findings, with_text));
}

std::string line_of(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

std::string explain(const std::string& source, const Text& text, const Findings& findings) {
  std::string out = source + ": " + std::to_string(findings.segments.paragraphs.size()) + " paragraphs, " +
                    std::to_string(findings.segments.sentences.size()) + " sentences, " +
                    std::to_string(findings.attributions.size()) + " attributions, " +
                    std::to_string(findings.speakers.size()) + " speakers, " +
                    std::to_string(findings.hedges.size()) + " hedges\n";
  std::size_t a = 0, h = 0;
  while (a < findings.attributions.size() || h < findings.hedges.size()) {
    const bool attribution_first =
        h == findings.hedges.size() ||
        (a < findings.attributions.size() &&
         hull(findings.attributions[a].content).begin <= findings.hedges[h].cue.begin);
    out += attribution_first ? lines_of(text, findings, findings.attributions[a++])
                             : lines_of(text, findings.hedges[h++]);
  }
  return out;
}

bool print(const std::string& out) {
  return std::fwrite(out.data(), 1, out.size(), stdout) == out.size() && std::fflush(stdout) == 0;
}

int cannot_write() {
  std::fprintf(stderr, "hearsay: cannot write to standard output\n");
  return 1;
}

}  // namespace cli
