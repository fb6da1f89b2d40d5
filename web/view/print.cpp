// Tested by tests/browser/report_test.mjs and lesson_test.mjs.
#include <optional>
#include <utility>

#include "core/annotation/commands.h"
#include "core/exercise/paper.h"
#include "core/format/json.h"
#include "core/format/scorecard_svg.h"
#include "web/browser/host.h"
#include "web/browser/language.h"
#include "web/view/app.h"
#include "web/view/elsewhere_view.h"
#include "web/view/exercise_view.h"
#include "web/view/library_order.h"
#include "web/view/print.h"
#include "web/view/words.h"

namespace hearsay::view {

using namespace message::literals;

namespace {

std::string css(ui::Colour colour) {
  std::string out = "#";
  for (const int shift : {0, 8, 16})
    for (const int half : {4, 0}) out += "0123456789abcdef"[(colour >> (shift + half)) & 15];
  return out;
}

}  // namespace

std::string scorecard(const Workspace& workspace, Scorecard what) {
  ScorecardLook card;
  card.language = host::language();
  if (what == Scorecard::print) {
    card.with_title = false;
    card.most_rows = 8;
    card.row_height = 22;
  } else {
    // On any screen the picture has the light colours: it goes into papers and slides.
    const ui::Theme& t = ui::theme_named("light", false);
    card.ink = css(t.ink), card.quiet = css(t.quiet);
    card.hairline = card.nobody = css(t.no_speaker);
    for (std::size_t i = 0; i < card.hues.size(); ++i) card.hues[i] = css(t.hues[i]);
  }
  return scorecard_svg(workspace.doc(), workspace.report(), card);
}

namespace {

std::string answer_line(const Document& doc, const Exercise& sheet, const exercise::Answer& one) {
  std::string line = host::words("paper.answer", "what"_is = title_of(host::language(), doc.tags.find(one.mark.id)->second),
                     "words"_is = commands::told(doc, one.mark.fragments), "said"_is = one.mark.speaker.empty() ? "no" : "yes",
                     "name"_is = one.mark.speaker, "noted"_is = one.note.empty() ? "no" : "yes", "note"_is = one.note);
  if (sheet.statements && !one.mark.elsewhere.empty()) line += " ≠ " + elsewhere_words(one.mark.elsewhere);
  return line;
}

void write_paragraph(std::string& json, const Document& doc, const exercise::PaperParagraph& paragraph) {
  ObjectOut out(json);
  out.number("number", paragraph.number);
  out.name("runs");
  json += '[';
  for (const exercise::Run& run : paragraph.runs) {
    if (json.back() != '[') json += ',';
    ObjectOut one(json);
    one.text("words", doc.text.bytes(run.words));
    std::vector<std::string> labels;
    for (const Label label : run.labels) labels.push_back(name_of(label));
    one.texts("labels", labels);
    std::string ends;
    for (const std::uint32_t number : run.ends) (ends += ends.empty() ? "" : ", ") += std::to_string(number);
    one.text("ends", ends);
    one.close();
  }
  json += ']';
  out.close();
}

// The source check: a row a speaker and a cell a question, each with the answers to be ticked; for the key with those that are
// expected.
void write_sources(std::string& json, const std::vector<CheckedSource>& sources, bool filled) {
  ObjectOut out(json);
  std::vector<std::string> questions{host::words("paper.source")}, answers;
  for (std::size_t i = 0; i < source_questions; ++i)
    questions.push_back(question_words(static_cast<SourceQuestion>(i)));
  for (const SourceAnswer one : {SourceAnswer::yes, SourceAnswer::no, SourceAnswer::cannot_tell}) answers.push_back(answer_words(one));
  out.texts("questions", questions);
  out.texts("answers", answers);
  out.name("rows");
  json += '[';
  for (const CheckedSource& source : sources) {
    if (json.back() != '[') json += ',';
    ObjectOut row(json);
    row.text("name", source.name);
    std::vector<std::string> ticked, reasons;
    for (const SourceReply& reply : source.replies) {
      ticked.push_back(filled && reply.answer != SourceAnswer::open ? answer_words(reply.answer) : std::string());
      reasons.push_back(filled ? reply.reason : std::string());
    }
    row.texts("ticked", ticked);
    row.texts("reasons", reasons);
    row.close();
  }
  json += ']';
  out.close();
}

// As host::print_exercise() takes it.
std::string exercise_on_paper(const Document& doc, const ExerciseForm& form) {
  const Exercise sheet = form.finished();
  const exercise::Paper paper = exercise::on_paper(doc, sheet, form.with_key);
  std::vector<std::string> tasks, answers;
  for (const Message& one : paper.tasks) tasks.push_back(host::words(one));
  for (const exercise::Answer& one : paper.answers) answers.push_back(answer_line(doc, sheet, one));
  std::string json;
  ObjectOut out(json);
  out.text("title", sheet.title);
  out.texts("blanks", {host::words("paper.name"), host::words("paper.date")});
  out.text("told", sheet.instructions);
  out.texts("tasks", tasks);
  out.name("paragraphs");
  json += '[';
  for (const exercise::PaperParagraph& one : paper.paragraphs) {
    if (json.back() != '[') json += ',';
    write_paragraph(json, doc, one);
  }
  json += ']';
  if (!sheet.sources.empty()) {
    out.name("sources");
    write_sources(json, sheet.sources, false);
  }
  if (!answers.empty()) {
    out.name("key");
    ObjectOut key(json);
    key.text("title", host::words("paper.key", "title"_is = sheet.title));
    key.text("how", host::words("paper.copy-without"));
    key.texts("answers", answers);
    if (!sheet.sources.empty()) {
      key.name("sources");
      write_sources(json, sheet.sources, true);
    }
    key.close();
  }
  out.close();
  return json;
}

}  // namespace

void App::printing() {
  const std::optional<ExerciseForm> on_paper = std::exchange(on_paper_, std::nullopt);
  if (!has_document()) return;
  if (on_paper) return host::print_exercise(exercise_on_paper(workspace_.doc(), *on_paper));
  std::map<std::string_view, std::uint64_t> place;  // person → the number that the scorecard gives
  for (const PersonReport& who : workspace_.report().persons)
    if (who.quotes && !who.person.empty()) place.emplace(who.person, place.size() + 1);
  std::string json;
  ObjectOut out(json);
  out.text("title", workspace_.doc().meta.title);
  const Document& doc = workspace_.doc();
  out.texts("names", {host::words("print.name"), host::words("print.source"), host::words("time.none")});
  // Whose work it is: told only of an exercise.
  out.text("name", doc.meta.exercise ? doc.meta.exercise->name : std::string());
  out.number("date", doc.meta.created);
  const LibraryEntry* entry = session_.entry(doc.id);
  out.text("source", entry ? source_of(*entry) : std::string());
  out.text("facts", host::words("count.words", "count"_is = workspace_.report().article_words));
  out.text("legend",
           host::words("print.legend"));
  out.text("svg", scorecard(workspace_, Scorecard::print));
  out.name("numbers");
  ObjectOut tags(json);
  for (const auto& [id, tag] : workspace_.doc().tags)
    if (const auto known = place.find(tag.person); tag.label == Label::quote && known != place.end())
      tags.text(id, std::to_string(known->second));
  tags.close();
  out.name("notes");
  json += '[';
  for (const Tag* tag : workspace_.tags()) {
    const std::string& note = note_of(doc, *tag);
    if (note.empty() || !workspace_.visible(*tag)) continue;
    if (json.back() != '[') json += ',';
    ObjectOut one(json);
    one.text("tag", tag->id);
    one.text("words", excerpt(doc, *tag, 60));
    one.text("note", note);
    one.close();
  }
  json += ']';
  out.close();
  host::print_view(json);
}

}  // namespace hearsay::view
