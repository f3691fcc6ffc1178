/* vault.c - finds the vault and reads its dossier.yaml. */
#include "cli/vault.h"

#include <errno.h>
#include <limits.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char *conf_file(const char *dir)
{
	struct buf b = { 0 };

	buf_fmt(&b, "%s/dossier.yaml", dir);
	buf_c(&b, '\0');
	return b.p;
}

static bool has_conf(const char *dir)
{
	char *file = conf_file(dir);
	bool there = access(file, F_OK) == 0;

	mem_free(file);
	return there;
}

/* The nearest folder upwards with a dossier.yaml; heap, or NULL. */
static char *nearest(void)
{
	char here[PATH_MAX];

	if (!getcwd(here, sizeof(here)))
		return NULL;
	for (;;) {
		char *slash;

		if (has_conf(here[0] ? here : "/"))
			return mem_strz(str_z(here[0] ? here : "/"));
		slash = strrchr(here, '/');
		if (!slash || !here[0])
			return NULL;
		*slash = '\0';
	}
}

static int folder(const char *path, bool create, bool *made, struct err *e)
{
	struct stat st;

	if (stat(path, &st) == 0)
		return S_ISDIR(st.st_mode) ? 0
					   : err_at(e, ERR_USAGE, str_z(path), 0, 0,
						    "the vault is not a folder");
	if (errno != ENOENT)
		return err_io(e, "open the vault", str_z(path), errno);
	if (!create)
		return err_at(e, ERR_USAGE, str_z(path), 0, 0,
			      "there is no such vault");
	if (mkdir(path, 0777) < 0)
		return err_io(e, "make the vault", str_z(path), errno);
	*made = true;
	return 0;
}

int vault_open(struct vault *v, const struct settings *s, unsigned how, struct err *e)
{
	*v = (struct vault){ 0 };
	conf_init(&v->conf);
	conf_init(&v->told);
	v->path = s->vault ? mem_strz(str_z(s->vault)) : nearest();
	if (!v->path) {
		err_set(
		    e, ERR_USAGE,
		    "no dossier.yaml here or above: name the vault with --vault DIR, or"
		    " make one with dossier init DIR");
		goto fail;
	}
	if (folder(v->path, how & VAULT_MAKE, &v->made, e) < 0)
		goto fail;
	v->configured = has_conf(v->path);
	if (v->configured) {
		char *file = conf_file(v->path);
		int rc = conf_load(&v->conf, file, e);

		if (rc == 0)
			rc = conf_load(&v->told, file, e);

		mem_free(file);
		if (rc < 0)
			goto fail;
	}
	conf_read_templates(&v->conf, v->path);
	conf_read_templates(&v->told, v->path);
	if ((how & VAULT_PAGES) && vault_pages(v, NULL, e) < 0)
		goto fail;
	return 0;
fail:
	vault_close(v);
	return -1;
}

void vault_say(const struct vault *v, const struct settings *s)
{
	if (v->made && !s->dry_run && !s->llm_dry_run)
		say(s, "made a new vault: %s", v->path);
}

int vault_pages(struct vault *v, const struct fs_entries *files, struct err *e)
{
	return conf_read_pages(&v->conf, &v->told, v->path, files, diag_once(), e);
}

void vault_close(struct vault *v)
{
	if (v->made)
		rmdir(v->path);
	conf_fini(&v->conf);
	conf_fini(&v->told);
	mem_free(v->path);
	*v = (struct vault){ 0 };
}
