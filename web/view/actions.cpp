#include "web/view/actions.h"

#include <string>

#include "core/format/hearsay_json.h"
#include "web/browser/host.h"
#include "web/view/app.h"

namespace hearsay::view {

namespace {

bool always(const App&) { return true; }
bool has_document(const App& a) { return a.has_document(); }
bool can_change(const App& a) { return a.has_document() && !a.read_only(); }
bool has_selection(const App& a) { return can_change(a) && !a.selection().empty(); }
bool has_tag(const App& a) { return can_change(a) && a.selected(); }
bool has_guess(const App& a) { return has_tag(a) && a.selected()->state == State::suggested; }
bool has_quote(const App& a) { return has_tag(a) && a.selected()->label == Label::quote; }
bool has_hedge(const App& a) { return has_tag(a) && a.selected()->label == Label::hedge; }
bool has_both(const App& a) { return has_tag(a) && !a.selection().empty(); }
bool has_parts(const App& a) { return has_tag(a) && a.selected()->fragments.size() > 1; }
// The words that are selected, or those of the tag, occur in more than one place.
bool says_more_than_once(const App& a) {
  if (has_selection(a)) return a.same_words(a.selection()).size() > 1;
  return has_tag(a) && a.selected()->fragments.size() == 1 &&
         a.same_words(a.selected()->fragments.front()).size() > 1;
}
bool searches(const App& a) { return a.has_document() && a.search.open; }

std::string file_name(const std::string& title, const char* ending) {
  std::string name;
  for (const char c : title.substr(0, 60))
    if (static_cast<unsigned char>(c) >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
        (c >= 'A' && c <= 'Z'))
      name += c;
    else if (!name.empty() && name.back() != '-')
      name += '-';
  while (!name.empty() && name.back() == '-') name.pop_back();
  return (name.empty() ? "article" : name) + ending;
}

void save_file(App& a) {
  host::save_file(file_name(a.doc().meta.title, ".hearsay.json"), "application/json", write_hearsay(a.doc()));
}

// What was deleted last comes back and is opened.
void restore(App& a) {
  const std::string id = a.library.last_trashed();
  a.deleted_last = false;
  a.did();
  a.library.restore(id);
  a.open(id);
}

void show_tab(App& a, Tab tab) {
  a.tab = tab;
  a.linking = false;
  if (a.narrow()) a.sheet = Sheet::details;
}

void open_dialog(App& a, Dialog dialog) {
  a.dialog = dialog;
  a.menu_open = false;
  a.sheet = Sheet::none;
}

void next_theme(App& a) {
  const std::string& now = a.theme_choice();
  a.set_theme(now == "system" ? "light" : now == "light" ? "dark" : now == "dark" ? "contrast" : "system");
  const std::string& then = a.theme_choice();
  a.say(then == "system"     ? "Colours as your device has them."
        : then == "contrast" ? "High contrast."
        : then == "dark"     ? "Dark."
                             : "Light.");
}

void text_size(App& a, float by) { a.set_reading(a.look.font_size + by, a.look.measure, a.look.leading); }

const std::vector<Action> table = {
    {"new", "New article", "Control+Alt+n", "Article", always,
     [](App& a) {
       open_dialog(a, Dialog::new_article);
       a.draft = a.kept_draft();
     }},
    {"open-file", "Open a file…", "o", "Article", always,
     [](App&) { host::choose_files(".txt,.html,.htm,.json,text/plain,text/html,application/json"); }},
    {"save-file", "Save as a file", "Control+s", "Article", has_document, save_file},
    {"keep-file", "Keep it in a file too…", "", "Article",
     [](const App& a) { return can_change(a) && kept_file::can(); },
     [](App& a) { kept_file::choose(file_name(a.doc().meta.title, ".hearsay.json")); }},
    {"allow-file", "Allow", "", "Article", [](const App& a) { return a.kept_file.asks(); },
     [](App&) { kept_file::allow(); }},
    {"forget-file", "Keep it in that file no more", "", "Article",
     [](const App& a) { return a.kept_file.has(); }, [](App&) { kept_file::forget(); }},
    {"print", "Print article and scorecard…", "Control+p", "Article", has_document,
     [](App&) { host::print(); }},
    {"save-png", "Save the scorecard as PNG", "", "Article", has_document,
     [](App& a) { host::save_png(file_name(a.doc().meta.title, ".scorecard.png"), a.scorecard(false)); }},
    {"save-svg", "Save the scorecard as SVG", "", "Article", has_document,
     [](App& a) {
       host::save_file(file_name(a.doc().meta.title, ".scorecard.svg"), "image/svg+xml", a.scorecard(false));
     }},
    {"rename", "Rename…", "F2", "Article", can_change,
     [](App& a) {
       open_dialog(a, Dialog::rename);
       a.draft = a.doc().meta.title;
     }},
    {"edit-text", "Correct the text…", "e", "Article", can_change, [](App& a) { a.open_text(); }},
    {"delete-article", "Delete this article", "", "Article", has_document,
     [](App& a) { a.remove_article(a.doc().id); }},
    {"restore-article", "Bring back the deleted article", "", "Article",
     [](const App& a) { return !a.library.last_trashed().empty(); }, restore},
    {"search-articles", "Search in all articles", "Control+Shift+f", "Article",
     [](const App& a) { return a.library.entries().size() > 1; },
     [](App& a) {
       if (a.narrow()) a.sheet = Sheet::articles;
       a.focus_wanted = library_search_field;
     }},
    {"edit-here", "Edit here", "", "Article", [](const App& a) { return a.library.can_take_over(); },
     [](App& a) { a.library.take_over(); }},
    {"trash", "Trash…", "", "Article", always, [](App& a) { open_dialog(a, Dialog::trash); }},
    {"backup", "Save a backup of all articles", "", "Article",
     [](const App& a) { return a.backups.can_save(); }, [](App& a) { a.backups.save(); }},
    {"undo", "Undo", "Control+z", "Article",
     [](const App& a) { return a.deleted_last || (can_change(a) && a.library.history().can_undo()); },
     [](App& a) { a.deleted_last ? restore(a) : a.undo(); }},
    {"redo", "Redo", "Control+y Control+Shift+z", "Article",
     [](const App& a) { return can_change(a) && a.library.history().can_redo(); }, [](App& a) { a.redo(); }},

    {"next", "Next guess", "n", "Tags", has_document, [](App& a) { a.select_next(1); }},
    {"previous", "Previous guess", "p", "Tags", has_document, [](App& a) { a.select_next(-1); }},
    {"tag-next", "Next tag", "t", "Tags", has_document, [](App& a) { a.select_next(1, false); }},
    {"tag-previous", "Previous tag", "Shift+t", "Tags", has_document,
     [](App& a) { a.select_next(-1, false); }},
    {"keep", "Keep this guess", "Enter", "Tags", has_guess, [](App& a) { a.judge(true); }},
    {"remove", "Remove this tag", "Delete Backspace", "Tags", has_tag, [](App& a) { a.judge(false); }},
    {"tag-speaker", "Tag as speaker", "1", "Tags", has_selection,
     [](App& a) { a.tag_selection(Label::speaker); }},
    {"tag-quote", "Tag as quote", "2", "Tags", has_selection, [](App& a) { a.tag_selection(Label::quote); }},
    {"tag-hedge", "Tag as hedge", "3", "Tags", has_selection, [](App& a) { a.tag_selection(Label::hedge); }},
    {"tag-cue", "Tag as the words that report", "4", "Tags", has_selection,
     [](App& a) { a.tag_selection(Label::cue); }},
    {"tag-claim", "Tag as what is unsure", "5", "Tags",
     [](const App& a) { return has_hedge(a) && !a.selection().empty(); },
     [](App& a) { a.tag_selection(Label::claim); }},
    {"places", "All places that say the same", "f", "Tags", says_more_than_once,
     [](App& a) { a.open_places(); }},
    {"add-words", "Add the selection to the tag", "a", "Tags", has_both,
     [](App& a) { a.add_selection_to_tag(); }},
    {"take-out", "Take this part out of the tag", "x", "Tags", has_parts,
     [](App& a) { a.take_fragment_out(); }},
    {"who", "Who said it?", "w", "Tags", has_quote,
     [](App& a) {
       a.linking = true;
       a.tab = Tab::speakers;
       if (a.narrow()) a.sheet = Sheet::details;
     }},
    {"borders", "Set its borders to the selection", "b", "Tags", has_both,
     [](App& a) { a.borders_to_selection(); }},
    {"begin-left", "Move its start left", "Shift+,", "Tags", has_tag,
     [](App& a) { a.move_border(false, -1); }},
    {"begin-right", "Move its start right", "Shift+.", "Tags", has_tag,
     [](App& a) { a.move_border(false, 1); }},
    {"end-left", "Move its end left", ",", "Tags", has_tag, [](App& a) { a.move_border(true, -1); }},
    {"end-right", "Move its end right", ".", "Tags", has_tag, [](App& a) { a.move_border(true, 1); }},

    {"search", "Search in the article", "Control+f", "Text", has_document, [](App& a) { a.open_search(); }},
    {"search-next", "Next hit", "F3", "Text", searches, [](App& a) { a.step_search(1); }},
    {"search-previous", "Previous hit", "Shift+F3", "Text", searches, [](App& a) { a.step_search(-1); }},
    {"search-close", "Close the search", "", "Text", searches, [](App& a) { a.close_search(); }},
    {"sentence-next", "Next sentence", "Alt+ArrowDown", "Text", has_document,
     [](App& a) { a.move_by_sentence(1); }},
    {"sentence-previous", "Previous sentence", "Alt+ArrowUp", "Text", has_document,
     [](App& a) { a.move_by_sentence(-1); }},
    {"select-sentence", "Select the sentence", "s", "Text", has_document,
     [](App& a) { a.select_sentence(); }},

    {"blind", "Blind mode: start, done, close", "", "Tags", can_change,
     [](App& a) {
       a.set_blind(a.blind == Blind::off ? Blind::on : a.blind == Blind::on ? Blind::done : Blind::off);
     }},

    {"commands", "All commands…", "Control+k", "View", always,
     [](App& a) {
       open_dialog(a, Dialog::commands);
       a.draft.clear();
     }},
    {"report", "Report: who gets to speak", "r", "View", has_document,
     [](App& a) { show_tab(a, Tab::report); }},
    {"history", "History: what was done", "h", "View", has_document,
     [](App& a) { show_tab(a, Tab::history); }},
    {"hide-guesses", "Hide or show guesses", "g", "View",
     [](const App& a) { return a.has_document() && a.blind != Blind::on; },
     [](App& a) {
       a.look.hide_suggestions = !a.look.hide_suggestions;
       a.tags_changed();
     }},
    {"articles", "Articles", "", "View", [](const App& a) { return a.narrow(); },
     [](App& a) { a.sheet = a.sheet == Sheet::articles ? Sheet::none : Sheet::articles; }},
    {"details", "Speakers and tags", "", "View", [](const App& a) { return a.narrow(); },
     [](App& a) { a.sheet = a.sheet == Sheet::details ? Sheet::none : Sheet::details; }},
    {"reading", "How it reads…", "l", "View", always, [](App& a) { open_dialog(a, Dialog::reading); }},
    {"theme", "Change colours", "d", "View", always, next_theme},
    {"larger", "Larger text", "+", "View", always, [](App& a) { text_size(a, 2); }},
    {"smaller", "Smaller text", "-", "View", always, [](App& a) { text_size(a, -2); }},
    {"keys", "All keys", "?", "View", always, [](App& a) { open_dialog(a, Dialog::keys); }},
    {"about", "About Hearsay", "", "View", always, [](App& a) { open_dialog(a, Dialog::about); }},
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

const Action* action_for_key(std::string_view key, unsigned modifiers) {
  for (const Action& a : table)
    if (matches(a.keys, key, modifiers)) return &a;
  return nullptr;
}

bool run(App& app, std::string_view id) {
  const Action* a = action(id);
  if (!a || !a->can(app)) return false;
  a->run(app);
  host::request_frame();
  return true;
}

}  // namespace hearsay::view
