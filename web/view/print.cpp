// Tested by tests/browser/report_test.mjs.
#include "core/format/json.h"
#include "core/format/scorecard_svg.h"
#include "web/browser/host.h"
#include "web/view/app.h"
#include "web/view/library_order.h"
#include "web/view/print.h"
#include "web/view/words.h"

namespace hearsay::view {

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
  card.numbers = workspace.numbers();
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

void App::printing() {
  if (!has_document()) return;
  std::map<std::string_view, std::uint64_t> place;  // person → the number that the scorecard gives
  for (const PersonReport& who : workspace_.report().persons)
    if (who.quotes && !who.person.empty()) place.emplace(who.person, place.size() + 1);
  std::string json;
  ObjectOut out(json);
  out.text("title", workspace_.doc().meta.title);
  const Document& doc = workspace_.doc();
  // Whose work it is: told only of an exercise.
  out.text("name", doc.meta.exercise ? doc.meta.exercise->name : std::string());
  out.number("date", doc.meta.created);
  const LibraryEntry* entry = session_.entry(doc.id);
  out.text("source", entry ? source_of(*entry) : std::string());
  out.text("facts", count_of(workspace_.report().article_words, "word", "words", numbers()));
  out.text("legend",
           "[ ] quote, ⟨ ⟩ suggested quote, with its speaker’s number · underlined: speaker (dashed: "
           "suggested) · "
           "dotted: reporting words · wavy: hedge");
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
