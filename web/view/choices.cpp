// Acts of the application on many things at once: guesses, blind mode, steps of the history. The single ones
// are in app.cpp. Tested by tests/browser/many_test.mjs.
#include <algorithm>

#include "core/annotation/commands.h"
#include "web/browser/host.h"
#include "web/view/app.h"

namespace hearsay::view {

void App::judge_many(const std::vector<std::string>& guesses, bool accept) {
  if (!act(accept ? commands::accept(doc(), guesses) : commands::reject(doc(), guesses))) return;
  if (!selected()) look.selected.clear();
  say((accept ? "Kept " : "Removed ") + count_of(guesses.size(), "guess", "guesses", numbers) + ".", false,
      "Undo", "undo");
}

void App::set_speaker(std::string_view person) {
  const Tag* tag = selected();
  if (tag && act(commands::set_person(doc(), tag->id, person))) answered();
}

void App::answered() {
  if (std::exchange(linking, false) && narrow()) sheet = Sheet::none;
}

void App::new_speaker(std::string_view name) {
  const Tag* quote = selected();
  if (!quote) return;
  if (name.empty()) return tag_selection(Label::speaker);  // which answers the question
  if (act(commands::new_person(doc(), quote->id, name))) answered();
}

// Blind mode: kept for each article, as its other choices of view are.

void App::set_blind(Blind to) {
  if (to == Blind::off && blind == Blind::done) {
    // What both found is the person's; the guess that says the same goes.
    std::vector<std::string> same;
    for (const Difference::Pair& pair : difference().both) same.push_back(pair.theirs);
    act(commands::reject(doc(), same));
  }
  blind = to;
  look.hide_suggestions = to == Blind::on;
  if (!selected() || !visible(*selected())) look.selected.clear();
  linking = false;
  host::keep_setting("blind-" + doc().id, to == Blind::on ? "on" : to == Blind::done ? "done" : "");
  if (to != Blind::off) tab = Tab::tags;
  if (to == Blind::done && narrow()) sheet = Sheet::details;
  notice = {};
  if (to == Blind::on) say("The guesses are hidden. Tag the article yourself; then choose Done.");
  tags_changed();
}

void App::restore_blind() {
  const std::string kept = has_document() ? host::setting("blind-" + doc().id) : std::string();
  const Blind before = blind;
  blind = kept == "on" ? Blind::on : kept == "done" ? Blind::done : Blind::off;
  if (blind != Blind::off)
    look.hide_suggestions = blind == Blind::on;
  else if (before == Blind::on)
    look.hide_suggestions = false;
}

// Going there.

void App::go_to_step(std::size_t place) {
  did();
  const History& history = library.history();
  place = std::min(place, history.edits().size());
  while (history.place() > place && library.undo()) continue;
  while (history.place() < place && library.redo()) continue;
  if (!selected()) look.selected.clear();
  linking = false;
  tags_changed();
}

void App::select_next_of(const std::vector<std::string>& tags) {
  const auto now = std::find(tags.begin(), tags.end(), look.selected);
  const bool last = now == tags.end() || now + 1 == tags.end();
  if (!tags.empty()) select(last ? tags.front() : *(now + 1), true);
}

}  // namespace hearsay::view
