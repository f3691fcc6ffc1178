/* ordered.c - parallel jobs whose results come out in order, without a queue. */
#include "cli/ordered.h"

#include <pthread.h>

#include "dossier/mem.h"

struct ordered {
	pthread_mutex_t lock;
	pthread_cond_t moved;
	size_t next;
};

struct ordered *ordered_new(void)
{
	struct ordered *o = mem_alloc(sizeof(*o));

	pthread_mutex_init(&o->lock, NULL);
	pthread_cond_init(&o->moved, NULL);
	return o;
}

void ordered_free(struct ordered *o)
{
	if (!o)
		return;
	pthread_cond_destroy(&o->moved);
	pthread_mutex_destroy(&o->lock);
	mem_free(o);
}

void ordered_wait(struct ordered *o, size_t i)
{
	pthread_mutex_lock(&o->lock);
	while (o->next != i)
		pthread_cond_wait(&o->moved, &o->lock);
	pthread_mutex_unlock(&o->lock);
}

void ordered_done(struct ordered *o, size_t i)
{
	ordered_wait(o, i);
	pthread_mutex_lock(&o->lock);
	o->next = i + 1;
	pthread_cond_broadcast(&o->moved);
	pthread_mutex_unlock(&o->lock);
}
