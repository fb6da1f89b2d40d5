#include "cli/exercise.h"

#include <cmath>
#include <nlohmann/json.hpp>
#include <optional>

#include "core/exercise/class.h"
#include "core/exercise/marks.h"

namespace cli {

namespace {

using namespace hearsay::exercise;
using hearsay::Document;
using hearsay::Span;
using hearsay::Text;
using Json = nlohmann::ordered_json;

// Four places after the point, so that the figure prints short; null where there is no value.
Json rounded(std::optional<double> value) {
  if (!value) return nullptr;
  return std::round(*value * 10000) / 10000;
}

Json pairs(const Text& text, const Mark* mark) {
  if (!mark) return nullptr;
  Json out = Json::array();
  for (const Span span : mark->fragments)
    out.push_back(Json::array({text.code_point(span.begin), text.code_point(span.end)}));
  return out;
}

Json figures(const Agreement& agreement) {
  return {{"cohen", rounded(agreement.cohen)},
          {"fleiss", rounded(agreement.fleiss)},
          {"alpha", rounded(agreement.alpha)},
          {"alphaU", rounded(agreement.alpha_u)},
          {"f1", rounded(agreement.f1)}};
}

}  // namespace

std::string mark_against(const Annotated& key, const Annotated& work) {
  const Text& text = key.document.text;
  Speakers speakers;
  speakers.add(key.document);
  speakers.add(work.document);
  const std::vector<Mark> keys = marks_of(key.document, speakers), works = marks_of(work.document, speakers);
  const Marking marking = mark(Words(text), keys, works, {.labels = {all_labels.begin(), all_labels.end()}});

  Json counts = Json::object(), marks = Json::array();
  for (std::size_t i = 0; i < outcomes; ++i)
    counts[std::string(name_of(static_cast<Outcome>(i)))] = marking.counts[i];
  for (const Judged& one : marking.judged) {
    const Mark& shown = one.key ? *one.key : *one.work;
    marks.push_back({{"outcome", name_of(one.outcome)},
                     {"label", hearsay::name_of(shown.label)},
                     {"key", pairs(text, one.key)},
                     {"work", pairs(text, one.work)}});
  }
  const std::optional<int> percent = marking.percent();
  return Json{{"source", work.file},
              {"percent", percent ? Json(*percent) : Json(nullptr)},
              {"f1", rounded(marking.f1())},
              {"counts", counts},
              {"marks", marks}}
      .dump();
}

std::string agreement_of(const std::vector<Annotated>& annotated) {
  const Text& text = annotated.front().document.text;
  const Words words(text);
  Speakers speakers;
  for (const Annotated& one : annotated) speakers.add(one.document);
  std::vector<Annotator> works;
  Json sources = Json::array();
  for (const Annotated& one : annotated) {
    works.push_back({one.file, marks_of(one.document, speakers)});
    sources.push_back(one.file);
  }
  const ClassView view = look_at(words, works);

  Json labels = Json::object(), disputes = Json::array();
  for (const hearsay::Label label : all_labels) labels[hearsay::name_of(label)] = figures(view.agreement_of(label));
  for (const Dispute& one : view.disputes) {
    const Span span{words.span(one.words.begin).begin, words.span(one.words.end - 1).end};
    disputes.push_back({{"label", hearsay::name_of(one.label)},
                        {"span", Json::array({text.code_point(span.begin), text.code_point(span.end)})},
                        {"text", text.bytes(span)},
                        {"marked", one.marked},
                        {"weight", rounded(one.weight)}});
  }
  return Json{{"sources", sources},
              {"words", words.count()},
              {"labels", labels},
              {"speakers", figures(view.on_speakers)},
              {"disputes", disputes}}
      .dump();
}

}  // namespace cli
