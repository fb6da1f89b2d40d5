// Carries out what opens and closes parts of the page, and how it looks. Tested by tests/browser/panels_test.mjs.
#include "core/annotation/groups.h"
#include "web/browser/host.h"
#include "web/browser/language.h"
#include "web/view/app.h"
#include "web/view/command.h"
#include "web/view/library_order.h"
#include "web/view/panels.h"

namespace hearsay::view {

void ShowTab::carry_out(Workspace& w) const {
  w.show_tab(tab);
  if (tab == Tab::report) w.page().tour().did(TourStep::report);
}
void ToggleSheet::carry_out(Workspace& w) const { w.page().toggle_sheet(sheet); }
void CloseSheet::carry_out(Workspace& w) const { w.close_sheet(); }
void ToggleMenu::carry_out(Workspace& w) const { w.page().toggle_menu(); }
void CloseMenu::carry_out(Workspace& w) const { w.page().close_menu(); }

void OpenDialog::carry_out(Workspace& w) const {
  if (dialog == Dialog::new_article) return w.page().open_new_article();
  const bool of_article = dialog == Dialog::rename || dialog == Dialog::groups || dialog == Dialog::edit_text;
  if (of_article && !w.has_document()) return;
  if (dialog == Dialog::edit_text) return w.page().open_edit_text(w.doc().text.bytes());
  w.page().open(dialog, dialog == Dialog::rename   ? w.doc().meta.title
                        : dialog == Dialog::groups ? joined_groups(w.doc().meta.groups)
                                                   : std::string());
}

void CloseDialog::carry_out(Workspace& w) const {
  w.page().close_dialog(w.has_document() ? w.doc().text.bytes() : std::string_view());
}

void TypeDraft::carry_out(Workspace& w) const { w.page().type(text); }
void TypeName::carry_out(Workspace& w) const { w.page().type_name(name); }
void ChooseLine::carry_out(Workspace& w) const { w.page().choose_line(line); }
void ChooseBulk::carry_out(Workspace& w) const { w.page().choose_bulk(bulk); }

void ListNotes::carry_out(Workspace& w) const {
  w.page().list_notes_only(only);
  w.show_tab(Tab::tags);
}

void ToggleSpeaker::carry_out(Workspace& w) const {
  if (w.page().is_person_open(person))
    w.page().close_person();
  else
    w.page().open_person(person);
}

void GoToSpeaker::carry_out(Workspace& w) const {
  w.page().show_tab(Tab::speakers);
  w.page().open_person(person);
  if (w.page().narrow() || !w.has_document()) return;
  std::vector<std::string> said;
  for (const Tag* tag : w.tags())
    if (w.visible(*tag) && tag->person == person) said.push_back(tag->id);
  SelectNextOf{said}.carry_out(w);
}

void AskToPurge::carry_out(Workspace& w) const { w.page().ask_to_purge(article); }
void CloseNotice::carry_out(Workspace& w) const { w.page().close_notice(); }
void HideHint::carry_out(Workspace& w) const {
  if (w.why_nothing(w.active()).empty())
    w.page().hint_is_done();
  else
    w.article().explain();
}

void TourGoesOn::carry_out(Workspace& w) const { w.page().tour().did(step); }
void LeaveTour::carry_out(Workspace& w) const { w.page().tour().leave(); }

void HideGuesses::carry_out(Workspace& w) const { w.article().hide_guesses(hide); }

void Say::carry_out(Workspace& w) const { w.page().say(notice, w.work()); }
void KeepHeights::carry_out(Workspace& w) const { w.page().keep_heights(inspector, list); }

void SetReading::carry_out(App& app) const { app.reading().set(size, measure, leading); }
void SetGoOn::carry_out(App& app) const {
  app.workspace().page().go_on(yes);
  host::keep_setting("go-on", yes ? "yes" : "no");
}
void SetLetterKeys::carry_out(App& app) const {
  app.workspace().page().set_letter_keys(yes);
  host::keep_setting("letter-keys", yes ? "yes" : "no");
}
void SetTheme::carry_out(App& app) const { app.reading().set_theme(theme); }

void NextTheme::carry_out(App& app) const {
  struct Change {
    std::string_view now;
    const char* next;
    message::Phrase words;
  };
  static constexpr Change themes[] = {{"system", "light", "settings.light-now"},
                                      {"light", "dark", "settings.dark-now"},
                                      {"dark", "contrast", "settings.contrast-now"},
                                      {"contrast", "projector", "settings.projector-now"},
                                      {"projector", "system", "settings.device-now"}};
  for (const auto& [now, next, words] : themes) {
    if (app.reading().theme() != now) continue;
    app.reading().set_theme(next);
    return app.workspace().say(host::words(words));
  }
}

void ChooseFound::carry_out(Workspace& w) const { w.page().choose_found(place); }
void SortArticles::carry_out(App& app) const {
  app.workspace().page().order_by(order);
  host::keep_setting("library-order", order_name(order));
}
void ListGroup::carry_out(Workspace& w) const { w.page().list_group(group); }

void FocusLibrarySearch::carry_out(App& app) const {
  app.workspace().page().show_articles();
  app.focus(library_search_field);
}

void LetGo::carry_out(App& app) const {
  Workspace& w = app.workspace();
  ArticleState& article = w.article();
  PageState& page = w.page();
  if (article.drag().handle)
    article.drop();
  else if (page.menu_open())
    page.close_menu();
  else if (page.dialog() != Dialog::none)
    CloseDialog{}.carry_out(w);
  else if (article.places().open)
    article.close_places();
  else if (article.search().open)
    CloseSearch{}.carry_out(w);
  else if (!app.library_search().words.empty())
    SearchArticles{}.carry_out(app);
  else if (page.sheet() != Sheet::none)
    w.close_sheet();
  else if (article.asks_who())
    article.stop_asking();
  else if (!page.notice().text.empty())
    page.close_notice();
  else if (!article.tag().empty())
    article.select_tag({});
  else {
    article.forget_words();
    host::focus_article(w.active());  // out of a field too: keys are about the article again
  }
}

}  // namespace hearsay::view
