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
bool is_deciding(const Context& a) { return a.shows_deciding() && !a.classroom().deciding().all().spots.empty(); }
bool can_decide(const Context& a) { return is_deciding(a) && a.can_change(); }
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

constexpr Action table[] = {
    {"new", "Control+Alt+n", "article", always, open<Dialog::new_article>},
    {"open-file", "o", "article", always, put<ChooseFiles>},
    {"save-file", "Control+s", "article", has_document,
     [](const Context&, Commands& queue) { queue.put(SaveAs{.format = "hearsay"}); }},
    {"save-as", "Control+Shift+s", "article", has_document, open<Dialog::save_as>},
    {"keep-file", "", "article",
     [](const Context& a) { return can_change(a) && kept_file::can(); }, put<KeepFile>},
    {"allow-file", "", "article", [](const Context& a) { return a.kept_file().asks(); }, put<AllowFile>},
    {"forget-file", "", "article",
     [](const Context& a) { return a.kept_file().has(); }, put<ForgetFile>},
    {"print", "Control+p", "article", has_document, put<PrintArticle>},
    {"save-png", "", "article", has_document,
     [](const Context&, Commands& queue) { queue.put(SaveScorecard{.png = true}); }},
    {"save-svg", "", "article", has_document,
     [](const Context&, Commands& queue) { queue.put(SaveScorecard{.png = false}); }},
    {"rename", "F2", "article", can_change, open<Dialog::rename>},
    {"groups", "", "article", can_change, open<Dialog::groups>},
    {"edit-text", "e", "article", can_change_text, open<Dialog::edit_text>},
    {"beside", "", "article",
     [](const Context& a) { return !a.narrow() && a.has_document() && a.entries().size() > 1; }, open<Dialog::beside>},
    {"beside-close", "", "article", [](const Context& a) { return a.is_beside(); },
     put<CloseBeside>},
    {"compare", "", "article", [](const Context& a) { return a.entries().size() > 1; },
     open<Dialog::compare>},
    {"undo-correction", "", "article",
     [](const Context& a) { return !a.compared().record().corrections.empty(); },
     [](const Context& a, Commands& queue) { queue.put(UndoCorrection{a.compared().record().corrections.size() - 1}); }},
    {"make-exercise", "", "article",
     [](const Context& a) { return can_change(a) && !is_students(a); }, put<StartExercise>},
    {"print-exercise", "", "article", is_teachers,
     [](const Context&, Commands& queue) { queue.put(PrintExercise{.form = false}); }},
    {"exercise", "", "article", is_students, open<Dialog::exercise>},
    {"source-check", "", "article", has_source_check,
     [](const Context&, Commands& queue) { queue.put(ShowTab{Tab::sources}); }},
    {"feedback", "", "article", has_feedback, open<Dialog::feedback>},
    {"hand-in", "", "article", can_hand_in, open<Dialog::hand_in>},
    {"save-hand-in", "", "article", was_handed_in, put<SaveHandIn>},
    {"save-so-far", "", "article", is_working, put<SaveSoFar>},
    {"try-again", "", "article", [](const Context& a) { return can_change(a) && was_handed_in(a); },
     put<TryAgain>},
    {"class", "", "article", always, open<Dialog::classroom>},
    {"delete-article", "", "article", has_document,
     [](const Context& a, Commands& queue) { queue.put(DeleteArticle{a.doc().id}); }},
    {"restore-article", "", "article",
     [](const Context& a) { return !a.workspace().last_trashed().empty(); }, put<BringBack>},
    {"search-articles", "Control+Shift+f", "article",
     [](const Context& a) { return a.entries().size() > 1; }, put<FocusLibrarySearch>},
    {"edit-here", "", "article", [](const Context& a) { return a.status().can_take_over; },
     put<TakeOver>},
    {"trash", "", "article", always, open<Dialog::trash>},
    {"backup", "", "article",
     [](const Context& a) { return a.backups().can_save(); },
     [](const Context&, Commands& queue) { queue.put(SaveAs{.format = "backup", .all = true}); }},
    {"undo", "Control+z", "article", can_undo, undo},
    {"redo", "Control+y Control+Shift+z", "article",
     [](const Context& a) { return can_change(a) && a.history().can_redo(); }, put<Redo>},

    // Before those that have these keys at other times.
    {"decide-next", "n", "tags", is_deciding, [](const Context&, Commands& queue) { queue.put(StepPlace{1}); }},
    {"decide-previous", "p", "tags", is_deciding, [](const Context&, Commands& queue) { queue.put(StepPlace{-1}); }},
    {"decide-nothing", "0", "tags", can_decide, [](const Context&, Commands& queue) { queue.put(TakeVersion{TakeVersion::none}); }},
    {"decide-own", "Enter", "tags", [](const Context& a) { return can_decide(a) && !a.selection().empty(); }, put<TakeOwnWords>},
    {"decide-end", "", "tags", [](const Context& a) { return a.decides(); }, put<EndDeciding>},
    {"next", "n", "tags", has_document, step_tag<1, true>},
    {"previous", "p", "tags", has_document, step_tag<-1, true>},
    {"tag-next", "t", "tags", has_document, step_tag<1, false>},
    {"tag-previous", "Shift+t", "tags", has_document, step_tag<-1, false>},
    {"keep", "Enter", "tags", has_guess, put<KeepGuess>},
    {"remove", "Delete Backspace", "tags", has_tag, put<RemoveTag>},
    {"tag-speaker", "1", "tags", has_taggable, tag_words<Label::speaker>},
    {"tag-quote", "2", "tags", has_taggable, tag_words<Label::quote>},
    {"tag-hedge", "3", "tags", has_taggable, tag_words<Label::hedge>},
    {"tag-cue", "4", "tags", has_taggable, tag_words<Label::cue>},
    {"tag-claim", "5", "tags",
     [](const Context& a) { return has_hedge(a) && !a.selection().empty(); }, tag_words<Label::claim>},
    {"places", "f", "tags", says_more_than_once, put<OpenPlaces>},
    {"add-words", "a", "tags", has_both, put<AddWordsToTag>},
    {"take-out", "x", "tags", has_parts, put<TakeOutAtCaret>},
    {"who", "w", "tags", has_quote, put<AskWho>},
    {"borders", "b", "tags", has_both, put<BordersToWords>},
    {"begin-left", "Shift+,", "tags", has_tag, move_border<Side::begin, -1>},
    {"begin-right", "Shift+.", "tags", has_tag, move_border<Side::begin, 1>},
    {"end-left", ",", "tags", has_tag, move_border<Side::end, -1>},
    {"end-right", ".", "tags", has_tag, move_border<Side::end, 1>},

    {"leave-out", "m", "text",
     [](const Context& a) { return can_change_text(a) && a.workspace().has_place() && !a.in_aside(); }, put<LeaveOut>},
    {"take-in", "m", "text",
     [](const Context& a) { return can_change_text(a) && a.in_aside(); }, put<TakeIn>},
    {"search", "Control+f", "text", has_document, put<OpenSearch>},
    {"search-next", "F3", "text", searches,
     [](const Context&, Commands& queue) { queue.put(StepSearch{1}); }},
    {"search-previous", "Shift+F3", "text", searches,
     [](const Context&, Commands& queue) { queue.put(StepSearch{-1}); }},
    {"search-close", "", "text", searches, put<CloseSearch>},
    {"sentence-next", "Alt+ArrowDown", "text", has_document,
     [](const Context&, Commands& queue) { queue.put(MoveBySentence{1}); }},
    {"sentence-previous", "Alt+ArrowUp", "text", has_document,
     [](const Context&, Commands& queue) { queue.put(MoveBySentence{-1}); }},
    {"select-sentence", "s", "text", has_document, put<SelectSentence>},

    {"blind", "", "tags", is_blind<Blind::off>, set_blind<Blind::on>},
    {"blind-show", "", "tags", is_blind<Blind::on>, set_blind<Blind::done>},
    {"blind-close", "", "tags", is_blind<Blind::done>, set_blind<Blind::off>},

    {"commands", "Control+k", "view", always, open<Dialog::commands>},
    {"report", "r", "view", has_document,
     [](const Context&, Commands& queue) { queue.put(ShowTab{Tab::report}); }},
    {"history", "h", "view", has_document,
     [](const Context&, Commands& queue) { queue.put(ShowTab{Tab::history}); }},
    {"notes", "Shift+n", "view", has_document,
     [](const Context&, Commands& queue) { queue.put(ListNotes{true}); }},
    {"hide-guesses", "g", "view",
     [](const Context& a) { return has_choice_of_guesses(a) && a.article().blind() != Blind::on; },
     [](const Context& a, Commands& queue) { queue.put(HideGuesses{!a.article().hides_guesses()}); }},
    {"articles", "", "view", [](const Context& a) { return a.narrow(); },
     [](const Context&, Commands& queue) { queue.put(ToggleSheet{Sheet::articles}); }},
    {"details", "", "view", [](const Context& a) { return a.narrow(); },
     [](const Context&, Commands& queue) { queue.put(ToggleSheet{Sheet::details}); }},
    {"settings", "l", "view", always, open<Dialog::settings>},
    {"theme", "d", "view", always, put<NextTheme>},
    {"larger", "+", "view", always, text_size<2>},
    {"smaller", "-", "view", always, text_size<-2>},
    {"keys", "?", "view", always, open<Dialog::keys>},
    {"about", "", "view", always, open<Dialog::about>},
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

std::span<const Action> actions() { return table; }

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
