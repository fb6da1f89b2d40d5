#include "cli/exercise.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "cli/input.h"
#include "cli/output.h"
#include "core/annotation/layers.h"
#include "core/exercise/answers.h"
#include "core/exercise/handing.h"
#include "core/exercise/roll.h"
#include "core/format/csv.h"

namespace cli {

namespace {

using namespace hearsay::exercise;
using hearsay::Document;
using hearsay::Exercise;
using hearsay::FiledArticle;
using hearsay::Label;
using hearsay::Outcome;
using hearsay::Span;
using hearsay::Text;
using Json = nlohmann::ordered_json;

// Tagged documents that were read, and whether every file was one.
struct ReadTagged {
  std::vector<NamedDocument> documents;
  bool all = true;
};

ReadTagged read_tagged(const std::vector<std::string>& files) {
  ReadTagged out;
  for (const std::string& file : files) {
    Input input = read_file(file);
    for (FiledArticle& article : input.read.articles) {
      if (article.holds == FiledArticle::Holds::text) {
        input.read.problems.push_back({file, hearsay::message::make("roll.no-tags")});
      } else {
        out.documents.push_back({file, std::move(article.document)});
      }
    }
    if (report(input.read.problems)) out.all = false;
  }
  return out;
}

// The end of the path, where it differs from others.
std::string name_of_file(const std::string& path) {
  constexpr std::uint32_t longest = 200;
  const Text text = Text::from(path);
  std::uint32_t from = text.size() - std::min(longest, text.size());
  while (!text.is_border(from)) ++from;
  return std::string(text.bytes({from, text.size()}));
}

// The document as a work on this sheet, by the student whose name it has, else by the file.
void put_on(const Exercise& sheet, NamedDocument& named) {
  std::optional<Exercise>& known = named.document.meta.exercise;
  Exercise work = sheet;
  work.role = Exercise::Role::student;
  work.name = known && !known->name.empty() ? known->name : name_of_file(named.file);
  work.handed_in = known ? known->handed_in : 0;
  work.tries = known ? known->tries : 0;
  work.sources = known ? known->sources : std::vector<hearsay::CheckedSource>();
  known = std::move(work);
}

// The exercise as it was handed out serves as a key with the answers in it. What is wrong with them; empty: nothing.
hearsay::Message take_answers(Document& key) {
  const Exercise* sheet = students_sheet(key);
  if (!sheet || sheet->key.empty()) return {};
  if (sheet->locked) return hearsay::message::make("roll.locked");
  Answers answers = answers_in(key, sheet->key);
  if (!answers.problem.empty()) return std::move(answers.problem);
  answers.document.meta.exercise = *sheet;
  key = std::move(answers.document);
  return {};
}

Exercise all_of(const Document& doc) {
  return {.id = hearsay::fingerprint(doc.text),
          .title = doc.meta.title,
          .labels = {all_labels.begin(), all_labels.end()},
          .kinds = true,
          .statements = std::any_of(doc.tags.begin(), doc.tags.end(), [](const auto& tag) { return !tag.second.elsewhere.empty(); })};
}

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

Json student_json(const ClassWork& work, const Student& student) {
  const Marking marking = mark(work.words, work.key, student.marks, task_of(work.sheet));
  Json counts = Json::object(), marks = Json::array();
  for (std::size_t i = 0; i < hearsay::outcomes; ++i)
    counts[name_of(static_cast<Outcome>(i))] = marking.counts[i];
  for (const Judged& one : marking.judged)
    marks.push_back({{"outcome", name_of(one.outcome)},
                     {"label", one.statement ? "statement" : name_of((one.key ? one.key : one.work)->label)},
                     {"key", pairs(work.text, one.key)},
                     {"work", pairs(work.text, one.work)}});
  const std::optional<int> percent = student.all.percent;
  return {{"source", student.file},
          {"name", student.name},
          {"percent", percent ? Json(*percent) : Json(nullptr)},
          {"f1", rounded(student.all.f1)},
          {"counts", counts},
          {"marks", marks}};
}

Json figures(const Agreement& agreement) {
  return {{"cohen", rounded(agreement.cohen)},
          {"fleiss", rounded(agreement.fleiss)},
          {"alpha", rounded(agreement.alpha)},
          {"alphaU", rounded(agreement.alpha_u)},
          {"f1", rounded(agreement.f1)}};
}

Json agreement_json(const ClassWork& work) {
  Json sources = Json::array(), labels = Json::object(), disputes = Json::array();
  for (const Student& one : work.students) sources.push_back(one.file);
  for (const Label label : work.sheet.labels) labels[name_of(label)] = figures(work.view.agreement_of(label));
  for (const Dispute& one : work.view.disputes) {
    const Span span{work.words.span(one.words.begin).begin, work.words.span(one.words.end - 1).end};
    disputes.push_back({{"label", one.statement ? "statement" : name_of(one.label)},
                        {"span", Json::array({work.text.code_point(span.begin), work.text.code_point(span.end)})},
                        {"text", work.text.bytes(span)},
                        {"marked", one.marked},
                        {"weight", rounded(one.weight)}});
  }
  return {{"title", work.sheet.title}, {"sources", sources},
          {"words", work.words.count()},    {"labels", labels},
          {"speakers", figures(work.view.on_speakers)}, {"statements", work.sheet.statements ? figures(work.view.on_statements) : Json(nullptr)}, {"disputes", disputes}};
}

// A row for each label, and one for who said it.
std::string agreement_table(const std::vector<ClassWork>& exercises) {
  std::vector<std::vector<std::string>> rows{{"exercise", "people", "label", "cohen", "fleiss", "alpha", "alphaU", "f1"}};
  for (const ClassWork& work : exercises) {
    const auto add = [&](const char* what, const Agreement& agreement) {
      rows.push_back({work.sheet.title, std::to_string(work.students.size()), what});
      for (const Json& figure : figures(agreement)) rows.back().push_back(figure.is_null() ? "" : figure.dump());
    };
    for (const Label label : work.sheet.labels) add(name_of(label), work.view.agreement_of(label));
    if (work.sheet.statements) add("statements that differ", work.view.on_statements);
    add("who said it", work.view.on_speakers);
  }
  return hearsay::csv_table(rows);
}

// The exit status; `all`: every file counts.
int written(const std::string& out, bool all) {
  if (!print(out)) return cannot_write();
  return all ? 0 : 1;
}

}  // namespace

int mark_files(const std::string& key, const std::vector<std::string>& files, bool as_table) {
  ReadTagged keys = read_tagged({key}), works = read_tagged(files);
  if (keys.documents.empty()) return 1;
  Document& teachers = keys.documents.front().document;
  if (const hearsay::Message problem = take_answers(teachers); !problem.empty()) {
    report({{key, problem}});
    return 1;
  }
  if (!teachers.meta.exercise) teachers.meta.exercise = all_of(teachers);
  for (NamedDocument& one : works.documents) put_on(*teachers.meta.exercise, one);
  const Roll roll = call_roll(works.documents, {&teachers});
  const bool all = !report(roll.problems) && keys.all && works.all;
  std::string out;
  for (const ClassWork& work : roll.exercises) {
    if (as_table) {
      out += class_table(hearsay::message::plain_english(), work);
      continue;
    }
    for (const Student& one : work.students) out += line_of(student_json(work, one)) + "\n";
  }
  return written(out, all);
}

int compare_marks(const std::vector<std::string>& files, bool as_table) {
  ReadTagged works = read_tagged(files);
  for (NamedDocument& one : works.documents)
    if (!one.document.meta.exercise) put_on(all_of(one.document), one);
  const Roll roll = call_roll(works.documents);
  const bool all = !report(roll.problems) && works.all;
  if (as_table) return written(agreement_table(roll.exercises), all);
  std::string out;
  for (const ClassWork& work : roll.exercises) out += line_of(agreement_json(work)) + "\n";
  return written(out, all);
}

}  // namespace cli
