// Tested by tests/browser/commands_test.mjs.
#include "web/view/actions.h"

#include "core/exercise/handing.h"
#include "web/view/exercise_view.h"

namespace hearsay::view {

namespace {

bool always(const Context&) { return true; }
bool has_document(const Context& a) { return a.has_document(); }
bool can_change(const Context& a) { return a.can_change(); }
bool has_selection(const Context& a) { return can_change(a) && !a.selection().empty(); }
// In what is not part of the article there are no tags.
bool has_taggable(const Context& a) { return has_selection(a) && !a.in_aside(); }
bool has_tag(const Context& a) { return can_change(a) && a.selected(); }
bool has_guess(const Context& a) { return has_tag(a) && state_of(a.doc(), *a.selected()) != State::accepted; }
bool has_quote(const Context& a) { return has_tag(a) && a.selected()->label == Label::quote; }
bool has_hedge(const Context& a) { return has_tag(a) && a.selected()->label == Label::hedge; }
bool has_both(const Context& a) { return has_tag(a) && !a.selection().empty(); }
bool has_parts(const Context& a) { return has_tag(a) && a.selected()->fragments.size() > 1; }
// The words that are selected, or those of the tag, are in more than one place.
bool says_more_than_once(const Context& a) {
  if (has_selection(a)) return a.same_words(a.selection()).size() > 1;
  return has_tag(a) && a.selected()->fragments.size() == 1 &&
         a.same_words(a.selected()->fragments.front()).size() > 1;
}
// A student's copy says itself whether suggestions are seen.
bool has_choice_of_guesses(const Context& a) { return a.has_document() && !is_students(a); }
// With another text a student's work could not be laid beside the others'.
bool can_change_text(const Context& a) { return can_change(a) && !is_students(a); }
bool has_feedback(const Context& a) {
  return is_students(a) && exercise::shows_feedback(*exercise_of(a)) && !exercise_of(a)->key.empty() && !exercise_of(a)->name.empty();
}
bool can_hand_in(const Context& a) {
  return can_change(a) && is_students(a) && !exercise_of(a)->name.empty() && exercise_of(a)->handed_in == 0;
}
// In a tab that only shows the work too.
bool is_working(const Context& a) { return is_students(a) && !exercise_of(a)->name.empty() && exercise_of(a)->handed_in == 0; }
bool was_handed_in(const Context& a) { return is_students(a) && exercise_of(a)->handed_in != 0; }
bool searches(const Context& a) { return a.has_document() && a.article().search().open; }
bool can_undo(const Context& a) {
  return a.page().deleted_last() || (can_change(a) && a.history().can_undo());
}

// The command that needs nothing but its name.
template <class C>
void put(const Context&, Commands& queue) {
  queue.put(C{});
}
template <Dialog dialog>
void open(const Context&, Commands& queue) {
  queue.put(OpenDialog{dialog});
}
template <Label label>
void tag_words(const Context&, Commands& queue) {
  queue.put(TagWords{label});
}
template <int step, bool guesses_first>
void step_tag(const Context& a, Commands& queue) {
  queue.put(StepTag{step, guesses_first, a.view().in_sight()});
}
template <Side side, int words>
void move_border(const Context&, Commands& queue) {
  queue.put(MoveBorder{side, words});
}
void undo(const Context& a, Commands& queue) {
  if (a.page().deleted_last())
    queue.put(BringBack{});
  else
    queue.put(Undo{});
}
// From one state of blind mode to the next.
template <Blind from>
bool is_blind(const Context& a) {
  return can_change(a) && has_choice_of_guesses(a) && a.article().blind() == from;
}
template <Blind to>
void set_blind(const Context&, Commands& queue) {
  queue.put(SetBlind{to});
}
template <int by>
void text_size(const Context& a, Commands& queue) {
  const Reading& now = a.reading();
  queue.put(SetReading{now.size() + by, now.measure(), now.leading()});
}

const std::vector<Action> table = {
    {"new", "New article", "Control+Alt+n", "Article", always, open<Dialog::new_article>},
    {"open-file", "Open a file…", "o", "Article", always, put<ChooseFiles>},
    {"save-file", "Save as a file", "Control+s", "Article", has_document,
     [](const Context&, Commands& queue) { queue.put(SaveAs{.format = "hearsay"}); }},
    {"save-as", "Save as…", "Control+Shift+s", "Article", has_document, open<Dialog::save_as>},
    {"keep-file", "Also save to a file automatically…", "", "Article",
     [](const Context& a) { return can_change(a) && kept_file::can(); }, put<KeepFile>},
    {"allow-file", "Allow", "", "Article", [](const Context& a) { return a.kept_file().asks(); }, put<AllowFile>},
    {"forget-file", "Stop saving to that file", "", "Article",
     [](const Context& a) { return a.kept_file().has(); }, put<ForgetFile>},
    {"print", "Print article and scorecard…", "Control+p", "Article", has_document, put<PrintArticle>},
    {"save-png", "Save the scorecard as PNG", "", "Article", has_document,
     [](const Context&, Commands& queue) { queue.put(SaveScorecard{.png = true}); }},
    {"save-svg", "Save the scorecard as SVG", "", "Article", has_document,
     [](const Context&, Commands& queue) { queue.put(SaveScorecard{.png = false}); }},
    {"rename", "Rename…", "F2", "Article", can_change, open<Dialog::rename>},
    {"groups", "Groups…", "", "Article", can_change, open<Dialog::groups>},
    {"edit-text", "Correct the text…", "e", "Article", can_change_text, open<Dialog::edit_text>},
    {"beside", "Show beside…", "", "Article",
     [](const Context& a) { return !a.narrow() && a.has_document() && a.entries().size() > 1; }, open<Dialog::beside>},
    {"beside-close", "Show one article only", "", "Article", [](const Context& a) { return a.is_beside(); },
     put<CloseBeside>},
    {"compare", "Compare articles…", "", "Article", [](const Context& a) { return a.entries().size() > 1; },
     open<Dialog::compare>},
    {"undo-correction", "Undo the last correction of a comparison", "", "Article",
     [](const Context& a) { return !a.compared().record().corrections.empty(); },
     [](const Context& a, Commands& queue) { queue.put(UndoCorrection{a.compared().record().corrections.size() - 1}); }},
    {"make-exercise", "Make an exercise…", "", "Article",
     [](const Context& a) { return can_change(a) && !is_students(a); }, put<StartExercise>},
    {"print-exercise", "Print the exercise on paper…", "", "Article", is_teachers,
     [](const Context&, Commands& queue) { queue.put(PrintExercise{.form = false}); }},
    {"exercise", "Instructions of the exercise", "", "Article", is_students, open<Dialog::exercise>},
    {"source-check", "Source check", "", "Article", has_source_check,
     [](const Context&, Commands& queue) { queue.put(ShowTab{Tab::sources}); }},
    {"feedback", "Feedback", "", "Article", has_feedback, open<Dialog::feedback>},
    {"hand-in", "Hand in…", "", "Article", can_hand_in, open<Dialog::hand_in>},
    {"save-hand-in", "Save the file for the teacher again", "", "Article", was_handed_in, put<SaveHandIn>},
    {"save-so-far", "Save my work so far", "", "Article", is_working, put<SaveSoFar>},
    {"try-again", "Try the exercise again", "", "Article", [](const Context& a) { return can_change(a) && was_handed_in(a); },
     put<TryAgain>},
    {"class", "Class: what was handed in…", "", "Article", always, open<Dialog::classroom>},
    {"delete-article", "Delete this article", "", "Article", has_document,
     [](const Context& a, Commands& queue) { queue.put(DeleteArticle{a.doc().id}); }},
    {"restore-article", "Restore the deleted article", "", "Article",
     [](const Context& a) { return !a.workspace().last_trashed().empty(); }, put<BringBack>},
    {"search-articles", "Search in all articles", "Control+Shift+f", "Article",
     [](const Context& a) { return a.entries().size() > 1; }, put<FocusLibrarySearch>},
    {"edit-here", "Edit here", "", "Article", [](const Context& a) { return a.status().can_take_over; },
     put<TakeOver>},
    {"trash", "Trash…", "", "Article", always, open<Dialog::trash>},
    {"backup", "Save a backup of all articles", "", "Article",
     [](const Context& a) { return a.backups().can_save(); },
     [](const Context&, Commands& queue) { queue.put(SaveAs{.format = "backup", .all = true}); }},
    {"undo", "Undo", "Control+z", "Article", can_undo, undo},
    {"redo", "Redo", "Control+y Control+Shift+z", "Article",
     [](const Context& a) { return can_change(a) && a.history().can_redo(); }, put<Redo>},

    {"next", "Next suggestion", "n", "Tags", has_document, step_tag<1, true>},
    {"previous", "Previous suggestion", "p", "Tags", has_document, step_tag<-1, true>},
    {"tag-next", "Next tag", "t", "Tags", has_document, step_tag<1, false>},
    {"tag-previous", "Previous tag", "Shift+t", "Tags", has_document, step_tag<-1, false>},
    {"keep", "Keep this suggestion", "Enter", "Tags", has_guess, put<KeepGuess>},
    {"remove", "Remove this tag", "Delete Backspace", "Tags", has_tag, put<RemoveTag>},
    {"tag-speaker", "Tag as speaker", "1", "Tags", has_taggable, tag_words<Label::speaker>},
    {"tag-quote", "Tag as quote", "2", "Tags", has_taggable, tag_words<Label::quote>},
    {"tag-hedge", "Tag as hedge", "3", "Tags", has_taggable, tag_words<Label::hedge>},
    {"tag-cue", "Tag as reporting words", "4", "Tags", has_taggable, tag_words<Label::cue>},
    {"tag-claim", "Tag as hedged claim", "5", "Tags",
     [](const Context& a) { return has_hedge(a) && !a.selection().empty(); }, tag_words<Label::claim>},
    {"places", "All places with these words", "f", "Tags", says_more_than_once, put<OpenPlaces>},
    {"add-words", "Add the selected words to the tag", "a", "Tags", has_both, put<AddWordsToTag>},
    {"take-out", "Take this part out of the tag", "x", "Tags", has_parts, put<TakeOutAtCaret>},
    {"who", "Who said it?", "w", "Tags", has_quote, put<AskWho>},
    {"borders", "Use the selected words", "b", "Tags", has_both, put<BordersToWords>},
    {"begin-left", "Move its start left", "Shift+,", "Tags", has_tag, move_border<Side::begin, -1>},
    {"begin-right", "Move its start right", "Shift+.", "Tags", has_tag, move_border<Side::begin, 1>},
    {"end-left", "Move its end left", ",", "Tags", has_tag, move_border<Side::end, -1>},
    {"end-right", "Move its end right", ".", "Tags", has_tag, move_border<Side::end, 1>},

    {"leave-out", "Not part of the article", "m", "Text",
     [](const Context& a) { return can_change_text(a) && a.workspace().has_place() && !a.in_aside(); }, put<LeaveOut>},
    {"take-in", "Part of the article", "m", "Text",
     [](const Context& a) { return can_change_text(a) && a.in_aside(); }, put<TakeIn>},
    {"search", "Search in the article", "Control+f", "Text", has_document, put<OpenSearch>},
    {"search-next", "Next hit", "F3", "Text", searches,
     [](const Context&, Commands& queue) { queue.put(StepSearch{1}); }},
    {"search-previous", "Previous hit", "Shift+F3", "Text", searches,
     [](const Context&, Commands& queue) { queue.put(StepSearch{-1}); }},
    {"search-close", "Close the search", "", "Text", searches, put<CloseSearch>},
    {"sentence-next", "Next sentence", "Alt+ArrowDown", "Text", has_document,
     [](const Context&, Commands& queue) { queue.put(MoveBySentence{1}); }},
    {"sentence-previous", "Previous sentence", "Alt+ArrowUp", "Text", has_document,
     [](const Context&, Commands& queue) { queue.put(MoveBySentence{-1}); }},
    {"select-sentence", "Select the sentence", "s", "Text", has_document, put<SelectSentence>},

    {"blind", "Start blind mode", "", "Tags", is_blind<Blind::off>, set_blind<Blind::on>},
    {"blind-show", "Show suggestions", "", "Tags", is_blind<Blind::on>, set_blind<Blind::done>},
    {"blind-close", "Close comparison", "", "Tags", is_blind<Blind::done>, set_blind<Blind::off>},

    {"commands", "All commands…", "Control+k", "View", always, open<Dialog::commands>},
    {"report", "Report: who gets to speak", "r", "View", has_document,
     [](const Context&, Commands& queue) { queue.put(ShowTab{Tab::report}); }},
    {"history", "History: what was done", "h", "View", has_document,
     [](const Context&, Commands& queue) { queue.put(ShowTab{Tab::history}); }},
    {"notes", "Notes", "Shift+n", "View", has_document,
     [](const Context&, Commands& queue) { queue.put(ListNotes{true}); }},
    {"hide-guesses", "Hide or show suggestions", "g", "View",
     [](const Context& a) { return has_choice_of_guesses(a) && a.article().blind() != Blind::on; },
     [](const Context& a, Commands& queue) { queue.put(HideGuesses{!a.article().hides_guesses()}); }},
    {"articles", "Articles", "", "View", [](const Context& a) { return a.narrow(); },
     [](const Context&, Commands& queue) { queue.put(ToggleSheet{Sheet::articles}); }},
    {"details", "Speakers and tags", "", "View", [](const Context& a) { return a.narrow(); },
     [](const Context&, Commands& queue) { queue.put(ToggleSheet{Sheet::details}); }},
    {"settings", "Settings…", "l", "View", always, open<Dialog::settings>},
    {"theme", "Change colours", "d", "View", always, put<NextTheme>},
    {"larger", "Larger text", "+", "View", always, text_size<2>},
    {"smaller", "Smaller text", "-", "View", always, text_size<-2>},
    {"keys", "All keys", "?", "View", always, open<Dialog::keys>},
    {"about", "About Hearsay", "", "View", always, open<Dialog::about>},
};

// "Control+Shift+z" against what was pressed.
bool matches(std::string_view keys, std::string_view key, unsigned modifiers) {
  while (!keys.empty()) {
    const std::size_t space = keys.find(' ');
    std::string_view one = keys.substr(0, space);
    keys = space == keys.npos ? std::string_view{} : keys.substr(space + 1);
    unsigned wanted = 0;
    for (const auto& [name, bit] : {std::pair<std::string_view, unsigned>{"Control+", control_key},
                                    {"Shift+", shift_key},
                                    {"Alt+", alt_key}})
      if (one.substr(0, name.size()) == name && one.size() > name.size()) {
        wanted |= bit;
        one.remove_prefix(name.size());
      }
    // Shift makes other signs of the signs' keys: "?" and "+" come with it, "<" for Shift and ",".
    const bool sign =
        one.size() == 1 && !(one[0] >= 'a' && one[0] <= 'z') && !(one[0] >= '0' && one[0] <= '9');
    if (sign && (wanted & shift_key) && ((one == "," && key == "<") || (one == "." && key == ">")))
      return true;
    if (one == key && (wanted == modifiers || (sign && !(wanted & shift_key) && (one == "?" || one == "+") &&
                                               modifiers == shift_key)))
      return true;
  }
  return false;
}

}  // namespace

const std::vector<Action>& actions() { return table; }

const Action* action(std::string_view id) {
  for (const Action& a : table)
    if (a.id == id) return &a;
  return nullptr;
}

const Action* action_for_key(const Context& app, std::string_view key, unsigned modifiers) {
  for (const Action& a : table)
    if (matches(a.keys, key, modifiers) && a.can(app)) return &a;
  return nullptr;
}

bool judges(std::string_view id) { return id == "keep" || id == "remove"; }

bool run(const Context& app, Commands& queue, std::string_view id) {
  const Action* a = action(id);
  if (!a || !a->can(app)) return false;
  a->run(app, queue);
  return true;
}

}  // namespace hearsay::view
