// What the names of an element say about the text in it: <div class="related-stories">, <aside id="newsletter">.
//
//   hints_of_names("story-body__share-bar") == (hint::article | hint::share)
//
// Names are cut at marks and capitals, as pages write them: related-stories, relatedStories, related_stories. A
// part counts as a whole or by how it begins (comments, commentList). What a hint is worth is decided by
// html_article.cpp, which knows how much of the page's text the element holds.
#pragma once

#include <cstdint>
#include <string_view>

namespace hearsay::html {

using Hints = std::uint32_t;

namespace hint {
inline constexpr Hints article = 1 << 0,  // holds the article: story-body, entry-content
    comments = 1 << 1,                    // what readers wrote
    related = 1 << 2,                     // links to other articles
    share = 1 << 3,                       // buttons of networks
    navigation = 1 << 4,                  // menus, crumbs, page numbers
    promotion = 1 << 5,                   // newsletters, advertisements, appeals
    side = 1 << 6,                        // a column beside the article
    foot = 1 << 7,                        // the page's end: copyright, terms
    caption = 1 << 8,                     // of a picture, with its credit
    byline = 1 << 9,                      // author, date, place of publication
    labels = 1 << 10,                     // tags, topics
    notice = 1 << 11,                     // cookies, sign in, dialogs
    head = 1 << 12,                       // the page's head
    hidden = 1 << 13,                     // not shown, or not before a script runs
    quote = 1 << 14,                      // blockquote
    heading = 1 << 15,                    // h2 to h6
    headline = 1 << 16,                   // h1
    item = 1 << 17,                       // li, dt, dd
    cell = 1 << 18,                       // in a table
    form = 1 << 19,
                       pull = 1 << 20,  // words of the article, repeated in large letters
    body = 1 << 21;                     // itemprop="articleBody"
}  // namespace hint

// Of a class or id. O(bytes).
Hints hints_of_names(std::string_view names);

}  // namespace hearsay::html
