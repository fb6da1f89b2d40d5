// Tested by tests/unit/paper_test.cpp.
#include "core/exercise/paper.h"

#include <algorithm>
#include <set>

#include "core/annotation/asides.h"
#include "core/exercise/marks.h"
#include "core/message/message.h"
#include "core/text/headline.h"
#include "core/text/segment.h"

namespace hearsay::exercise {

namespace {

using namespace message::literals;

std::vector<Message> tasks_of(const Exercise& sheet, const std::vector<NumberedParagraph>& paragraphs) {
  std::vector<Message> out;
  for (const Label label : sheet.labels) out.push_back(message::make("paper.do", "label"_is = name_of(label)));
  if (sheet.speakers) out.push_back(message::make("paper.who"));
  if (sheet.kinds) out.push_back(message::make("paper.kinds"));
  if (sheet.statements) out.push_back(message::make("paper.statements", "kinds"_is = sheet.kinds ? "yes" : "no"));
  if (const std::string numbers = numbers_of(paragraphs, sheet.parts); !numbers.empty())
    out.push_back(message::make("paper.parts", "numbers"_is = numbers));
  if (!sheet.sources.empty()) out.push_back(message::make("paper.sources"));
  return out;
}

std::vector<Answer> answers_of(const Document& teachers, const Exercise& sheet) {
  const Task task = task_of(sheet);
  std::vector<Answer> out;
  for (Mark& mark : marks_of(teachers, Speakers({&teachers}), answers_layer(teachers, sheet))) {
    if (!is_asked_for(task, mark) || mark.fragments.empty()) continue;
    std::string note = note_of(teachers, teachers.tags.find(mark.id)->second);
    out.push_back({static_cast<std::uint32_t>(out.size() + 1), std::move(mark), std::move(note)});
  }
  return out;
}

// The paragraph, cut at each border of an answer in it.
std::vector<Run> runs_of(Span paragraph, const std::vector<Answer>& answers) {
  std::vector<const Answer*> here;
  std::set<std::uint32_t> borders{paragraph.begin, paragraph.end};
  for (const Answer& one : answers)
    for (const Span words : one.mark.fragments) {
      const Span part{std::max(words.begin, paragraph.begin), std::min(words.end, paragraph.end)};
      if (part.begin >= part.end) continue;
      borders.insert(part.begin);
      borders.insert(part.end);
      if (here.empty() || here.back() != &one) here.push_back(&one);
    }
  std::vector<Run> out;
  for (auto at = borders.begin(); std::next(at) != borders.end(); ++at) {
    Run run{{*at, *std::next(at)}};
    for (const Answer* one : here) {
      const Fragments& all = one->mark.fragments;
      if (all.back().end == run.words.end) run.ends.push_back(one->number);
      const bool covered = std::any_of(all.begin(), all.end(), [&](Span words) { return words.contains(run.words); });
      if (covered && std::find(run.labels.begin(), run.labels.end(), one->mark.label) == run.labels.end())
        run.labels.push_back(one->mark.label);
    }
    out.push_back(std::move(run));
  }
  return out;
}

}  // namespace

std::vector<NumberedParagraph> numbered_paragraphs(const Document& doc) {
  const std::vector<Aside> left_out = asides(doc.meta);
  std::vector<NumberedParagraph> out;
  for (const Paragraph& one : segment(doc.text).paragraphs)
    if (!aside_at(left_out, one.span.begin)) out.push_back({one.span});
  const bool headline = out.size() > 1 && like_a_headline(doc.text.bytes(out.front().words));
  for (std::size_t i = 0; i < out.size(); ++i) out[i].number = static_cast<std::uint32_t>(headline ? i : i + 1);
  return out;
}

bool counts(const Fragments& parts, Span paragraph) {
  return parts.empty() ||
         std::any_of(parts.begin(), parts.end(), [&](Span part) { return part.contains(paragraph.begin); });
}

std::vector<ParagraphRun> runs_that_count(const std::vector<NumberedParagraph>& paragraphs, const Fragments& parts) {
  std::vector<ParagraphRun> out;
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    if (paragraphs[i].number == 0 || !counts(parts, paragraphs[i].words)) continue;
    if (out.empty() || out.back().last + 1 != i) out.push_back({i, i});
    out.back().last = i;
  }
  return out;
}

std::string numbers_of(const std::vector<NumberedParagraph>& paragraphs, const Fragments& parts) {
  const bool all = std::all_of(paragraphs.begin(), paragraphs.end(), [&](const NumberedParagraph& one) {
    return one.number == 0 || counts(parts, one.words);
  });
  std::string out;
  if (all) return out;
  for (const ParagraphRun& run : runs_that_count(paragraphs, parts)) {
    if (!out.empty()) out += ", ";
    out += std::to_string(paragraphs[run.first].number);
    if (run.last > run.first)
      out += (run.last == run.first + 1 ? ", " : "–") + std::to_string(paragraphs[run.last].number);
  }
  return out;
}

Paper on_paper(const Document& teachers, const Exercise& sheet, bool with_key) {
  const std::vector<NumberedParagraph> paragraphs = numbered_paragraphs(teachers);
  Paper out{.tasks = tasks_of(sheet, paragraphs)};
  if (with_key) out.answers = answers_of(teachers, sheet);
  for (const NumberedParagraph& one : paragraphs)
    out.paragraphs.push_back({one.words, one.number, runs_of(one.words, out.answers)});
  return out;
}

}  // namespace hearsay::exercise
